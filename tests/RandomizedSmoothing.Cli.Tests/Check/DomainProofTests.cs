using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>A claim of one's own is proved where enclosures reach, with no box written by hand.</summary>
public sealed class DomainProofTests
{
    private const string Vanishes = """
        [Claim("vanishes", "A ball of two classes vanishes", "page 1")]
        {0}
        public sealed partial class Vanishes : ExpressionClaim
        {
            public override string Statement => "σ > R√2 / √d  ⇒  the centre keeps less than one half";

            private static T Slack<T>(int d, T R, T sigma) where T : struct, IReal<T> => sigma - (R * T.Sqrt(2) / T.Sqrt(d));

            private static T Margin<T>({1} int d, [Radius] T R, [Sigma] T sigma) where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.AtCenter(d, {2}, {3}));
        }
        """;

    private const string Numbers = """
        [Claim("numbers", "An inequality of two numbers", "page 1")]
        {0}
        public sealed partial class Numbers : ExpressionClaim
        {
            public override string Statement => "what the margin says";

            {1}

            private static T Margin<T>([PositiveReal(Low = 0.5, High = 4, Meaning = "a number")] T x, [WholeNumber(Low = 1, High = 1e6, Meaning = "a whole number")] T n) where T : struct, IReal<T> => {2};
        }
        """;

    [Test]
    public async Task What_enclosures_decide_over_all_of_the_domain_is_proved()
    {
        var (exitCode, claim) = await CheckAsync(Format(Numbers, "", "", "x + (n / x) - 1 + (T.One / 2)"));
        Assert.That((exitCode, (string)claim["verdict"]!, (string)claim["evidence"]!["kind"]!), Is.EqualTo((0, "holds", "proved")));
        Assert.That((string)claim["evidence"]!["domain"]!["tried"]!, Is.EqualTo("x = 0.5..4, n = 1..1000000"));
        Assert.That(claim["evidence"]!["domain"]!["beyond"]!.AsArray().Select(part => (string)part!), Is.EqualTo(["x < 0.5", "x > 4", "n > 1000000"]));
    }

    // R and σ are lengths, which every term of the formula shows: nothing is declared, nothing assumed.
    [Test]
    public async Task A_scale_is_found_in_the_formula()
    {
        var (exitCode, claim) = await CheckAsync(Format(Vanishes, "", "[Dimension(High = 16)]", "R", "sigma"));
        var domain = claim["evidence"]!["domain"]!;
        Assert.That((exitCode, (string)claim["verdict"]!, (string)claim["evidence"]!["kind"]!), Is.EqualTo((0, "holds", "proved")));
        Assert.That((string)domain["tried"]!, Does.Match(@"^d = 2\.\.16, R = 1, sigma = 9\.9\d*E-10\.\.1000000000\.?\d*$"));
        Assert.That((string)domain["found"]!, Is.EqualTo("slack and margin keep their signs where R, sigma are all multiplied by one number"));
        Assert.That((string?)domain["assumed"], Is.Null);
        Assert.That(domain["beyond"]!.AsArray().Select(part => (string)part!), Has.None.Contains("R"));
    }

    [Test]
    public async Task Whole_numbers_that_have_to_be_gone_through_one_by_one_are_proved_from_the_smallest_on()
    {
        var (exitCode, claim) = await CheckAsync(Format(Vanishes, "", "[Dimension]", "R", "sigma"));
        var domain = claim["evidence"]!["domain"]!;
        Assert.That((exitCode, (string)claim["verdict"]!, (string)claim["evidence"]!["kind"]!, (bool)domain["proved"]!), Is.EqualTo((0, "holds", "exact", true)));
        Assert.That((string)domain["tried"]!, Does.Match(@"^d = 2\.\.\d{3,}, R = 1, sigma = "));
        Assert.That((string)domain["beyond"]![0]!, Does.Match(@"^d = \d+\.\.1000000$"));
    }

    // A logarithm of a length has no power of its unit: the formula shows nothing.
    [Test]
    public async Task A_scale_that_the_formula_hides_is_assumed_where_it_is_declared()
    {
        var (_, claim) = await CheckAsync(Format(Vanishes, "[OnlyRatiosMatter(\"R\", \"sigma\")]", "[Dimension(High = 4)]", "T.Exp(T.Log(R) - T.Log(sigma))", "T.One"));
        var domain = claim["evidence"]!["domain"]!;
        Assert.That(((string)claim["evidence"]!["kind"]!, (bool)domain["proved"]!, (string?)domain["found"]), Is.EqualTo(("exact", true, (string?)null)));
        Assert.That((string)domain["assumed"]!, Is.EqualTo("only the ratios of R, sigma matter, as it declares and drawn points do not contradict"));
    }

    // What no enclosure needs, drawn points suggest.
    [Test]
    public async Task What_might_be_declared_is_suggested()
    {
        var (_, claim) = await CheckAsync(Format(Vanishes, "", "[Dimension(High = 4)]", "T.Exp(T.Log(R) - T.Log(sigma))", "T.One"));
        Assert.That((string)claim["evidence"]!["domain"]!["hint"]!, Does.StartWith("only the ratios of R, sigma seem to matter; where that is so, [OnlyRatiosMatter(\"R\", \"sigma\")] before the class"));
    }

    // At its smallest, x = 1/2, x/(x + 1) is 1/3: ranges alone come so close to it only when they are as small as what is left, 10⁻⁹.
    [Test]
    public async Task A_number_that_only_rises_is_looked_at_where_it_is_smallest()
    {
        var (_, claim) = await CheckAsync("""
            [Claim("rises", "A quotient rises", "page 1")]
            public sealed partial class Rises : ExpressionClaim
            {
                public override string Statement => "x/(x + 1) > 1/3 − 10⁻⁹";

                private static T Margin<T>([PositiveReal(Low = 0.5, High = 4, Meaning = "a number")] T x) where T : struct, IReal<T> => (x / (x + 1)) - (T.One / 3) + (T.One / 1000000000);
            }
            """);
        Assert.That((string)claim["evidence"]!["kind"]!, Is.EqualTo("proved"));
        Assert.That((long)claim["evidence"]!["domain"]!["subBoxes"]!, Is.LessThan(20));
    }

    // n, from 1 to 10⁶, changes nothing that matters: a range of it is not halved in vain.
    [Test]
    public async Task A_range_is_halved_across_what_matters()
    {
        var (_, claim) = await CheckAsync(Format(Numbers, "", "", "(x / (x + 1)) - (T.One / 3) + (T.One / 1000000000) + (n / 1000000000 / 1000000000)"));
        Assert.That((string)claim["evidence"]!["kind"]!, Is.EqualTo("proved"));
        Assert.That((long)claim["evidence"]!["domain"]!["subBoxes"]!, Is.LessThan(20));
    }

    [Test]
    public async Task A_declaration_that_is_not_so_is_refused_with_a_point()
    {
        using var file = new ClaimFile("Claim.cs", Format(Numbers, "[MarginFallsWith(\"n\")]", "", "x + (n / x)"));
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("numbers: it declares that its margin falls with n, and between x = "));
    }

    [Test]
    public async Task A_declaration_of_no_parameter_is_refused()
    {
        using var file = new ClaimFile("Claim.cs", Format(Numbers, "[MarginRisesWith(\"m\")]", "", "x + (n / x)"));
        Assert.That((await CommandLine.RunAsync("check", file.Path)).Error, Does.Contain("it declares something of a parameter 'm'; there are x, n"));
    }

    // (x − 1)³ + 1/2, multiplied out: its slope, 3x² − 6x + 3 in ranges, shows a sign in small ranges only; what is declared spares the halving.
    [TestCase("", true)]
    [TestCase("[MarginRisesWith(\"x\")]", false)]
    public async Task What_is_declared_makes_a_proof_shorter(string attribute, bool isLong)
    {
        var (_, claim) = await CheckAsync(Format(Numbers, attribute, "", "(x * x * x) - (3 * x * x) + (3 * x) - (T.One / 2)"));
        Assert.That((bool)claim["evidence"]!["domain"]!["proved"]!, Is.True);
        Assert.That((long)claim["evidence"]!["domain"]!["subBoxes"]! > 1, Is.EqualTo(isLong));
    }

    [Test]
    public async Task What_no_enclosure_decides_is_left_and_said()
    {
        using var file = new ClaimFile("Claim.cs", Format(Numbers, "", "public override bool IsStrict => false;", "(x * x) - (2 * x) + 1"));
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Match(@"numbers +holds +exact").And.Match(@"numbers, by enclosures over its own domain: proved over x = 0\.5\.\.4, n = 1\.\.1000000 but for \d+ of \d+ sub-boxes, the first x = (0\.99|1)"));
    }

    [Test]
    public async Task A_claim_in_doubles_only_says_that_it_cannot_be_enclosed()
    {
        using var file = new ClaimFile("Doubles.cs", """
            [Claim("doubles", "Doubles only", "page 1")]
            public sealed partial class Doubles : InequalityClaim
            {
                public override string Statement => "x + 1 > 0";

                private static double MarginAt([PositiveReal(Low = 1, High = 2, Meaning = "a number")] double x) => x + 1;
            }
            """);
        Assert.That((await CommandLine.RunAsync("check", file.Path)).Output, Does.Contain("by enclosures over its own domain: nothing is proved: no range of its parameters can be enclosed"));
    }

    [Test]
    public async Task It_can_be_left_out()
    {
        var (_, claim) = await CheckAsync(Format(Numbers, "", "", "x + (n / x)"), "--prove", "0s");
        Assert.That(claim["evidence"]!.AsObject().ContainsKey("domain"), Is.False);
    }

    private static string Format(string text, params string[] parts) => parts.Select((part, i) => (part, i)).Aggregate(text, (so, next) => so.Replace($"{{{next.i}}}", next.part, StringComparison.Ordinal));

    private static async Task<(int ExitCode, JsonNode Claim)> CheckAsync(string text, params string[] options)
    {
        using var file = new ClaimFile("Claim.cs", text);
        var result = await CommandLine.RunAsync(["check", file.Path, "--json", "-", .. options]);
        return (result.ExitCode, JsonNode.Parse(result.Output.Length == 0 ? throw new InvalidOperationException(result.Error) : result.Output)!["claims"]![0]!);
    }
}
