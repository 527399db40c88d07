using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>What <c>smoothing check</c> must not say of claims that are false, equal, or compare nothing.</summary>
public sealed class FalseWordTests
{
    [TestCase("R - R", true, "refuted")]
    [TestCase("0 * R", true, "refuted")]
    [TestCase("T.Min(0, ((R - 400) * (R - 450)) + (R / 1000000000))", true, "refuted")]
    [TestCase("T.Max(0, 1 - R) - T.Max(0, (R - 500) * (550 - R))", true, "refuted")]
    [TestCase("R * (1 / d)", true, "refuted")]
    [TestCase("(R + T.From(0.1)) - R - T.From(0.1)", true, "undecided")]
    [TestCase("T.Min((T)3 / 10 - (T.One / 10 + (T)2 / 10), T.Max(T.Max((20 - R) / 20, (R - 24) / 24), (300 - (T)d) / 300))", false, "refuted")]
    [TestCase("(((R + 1) * (R + 1)) - (R * R) - (2 * R) - 1) / (R + 1) / (R + 1) - T.Max(0, (R - 500) * (550 - R))", false, "refuted")]
    [TestCase("R - R", false, "holds")]
    public async Task A_false_claim_does_not_hold(string margin, bool isStrict, string verdict)
    {
        var (result, claim) = await CheckAsync($$"""
            [Claim("own", "own", "§0")]
            public sealed partial class Own : ExpressionClaim
            {
                public override string Statement => "own";
                public override bool IsStrict => {{(isStrict ? "true" : "false")}};
                private static T Margin<T>([Dimension] int d, [Radius] T R) where T : struct, IReal<T> => {{margin}} + (0 * (T)d);
            }
            """);
        Assert.Multiple(() =>
        {
            Assert.That((string?)claim?["verdict"], Is.EqualTo(verdict), result.Error);
            Assert.That(result.ExitCode, Is.EqualTo(verdict == "holds" ? 0 : 1));
        });
    }

    [TestCase("[]", "it has no case: there is nothing to compare")]
    [TestCase("[new(new Point(Domain, 5), Slack: 1, double.NaN)]", "case 1 of 1, x = 5: its margin is NaN, not a number")]
    [TestCase("[new(new Point(Domain, 5), Slack: -15, -5)]", "its hypothesis is met by none of its 1 cases")]
    [TestCase("[new(new Point(Domain, 20), Slack: 1, -5)]", "case 1 of 1, x = 20: it lies outside the claim's domain, x = 0..10")]
    public async Task Cases_that_compare_nothing_are_refused(string cases, string reason) => await RefusesAsync(
        $$"""
        [Claim("own", "own", "§0")]
        [RealNumber(Name = "x", Low = 0, High = 10, Meaning = "the number")]
        public sealed partial class Own : CaseClaim
        {
            public override string Statement => "own";
            public override ImmutableArray<Evaluation> Cases => {{cases}};
        }
        """,
        reason);

    [TestCase("[]", "it has no number: there is nothing to compare")]
    [TestCase("[new(\"here\", null, 1)]", "none of its 1 numbers is printed: there is nothing to compare")]
    [TestCase("[new(\"here\", \"~97.7\", 1)]", "here: '~97.7' is no printed number; valid are digits such as 0.651 or 67.8 ± 1.9")]
    [TestCase("[new(\"here\", \"97.7\", double.NaN)]", "here: ours is NaN, not a number")]
    public async Task Numbers_that_compare_nothing_are_refused(string numbers, string reason) => await RefusesAsync(
        $$"""
        [Claim("own", "own", "§0")]
        public sealed partial class Own : NumberClaim
        {
            public override string Statement => "own";
            public override ImmutableArray<PrintedNumber> Numbers => {{numbers}};
        }
        """,
        reason);

    [TestCase("R / ((R - 1) * (R - 1))", "its margin is Infinity, not a number")]
    [TestCase("T.One / (d - 2)", "own: at d = 2, R = ")]
    public async Task A_pole_is_no_number(string margin, string reason) => await RefusesAsync(Inequality("own", "Own", margin), reason);

    // Cast by way of int, the half would be 0, and the claim another than the one that is read.
    [TestCase("(T)0.5 * R")]
    [TestCase("R - ((T)Math.Sqrt(d) / 2)")]
    [TestCase("(T)2.5f * R")]
    [TestCase("(T)3000000000L * R")]
    public async Task A_fraction_is_not_cut_to_a_whole_number(string margin)
    {
        var (result, _) = await CheckAsync(Inequality("own", "Own", margin));
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("error CS0619").And.Contain("a fraction is written as a quotient, T.One / 2, which is exact").And.EndWith("does not compile: 1 error\n"));
    }

    [TestCase("Theorem 4!")]
    [TestCase("")]
    [TestCase("../x")]
    [TestCase("-own")]
    public async Task An_id_is_a_word(string id) => await RefusesAsync(Inequality(id, "Own", "T.One"), $"the id '{id}' of Own is not of the form my-claim");

    [Test]
    public async Task Two_claims_have_two_ids() =>
        await RefusesAsync(Inequality("own", "Own", "T.One") + Inequality("own", "Other", "T.One"), "Own and Other have the same id 'own'");

    [Test]
    public async Task A_built_in_claim_s_own_file_gets_its_verdict_and_a_word_about_its_id()
    {
        var text = await File.ReadAllTextAsync(Repository.File("src/RandomizedSmoothing.Claims/Paper/Section4/UnitCube.cs"));
        var (result, claim) = await CheckAsync(text);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(((string?)claim?["verdict"], (string?)claim?["evidence"]!["kind"]), Is.EqualTo(("holds", "proved")));
            Assert.That((bool)claim!["evidence"]!["box"]!["proved"]!);
            Assert.That(result.Error, Does.StartWith("warning: 'remark-unit-cube' is the id of a built-in claim as well"));
        });
    }

    [Test]
    public async Task The_counterexample_is_one_that_a_person_can_check()
    {
        var (_, claim) = await CheckAsync(await File.ReadAllTextAsync(Repository.File("tests/RandomizedSmoothing.Cli.Tests/Check/ThreeClasses.cs")));
        Assert.That(claim!["counterexample"]!["parameters"]!.ToJsonString(), Is.EqualTo("""{"d":2,"R":1,"sigma":1.1}"""));
    }

    [Test]
    public async Task Every_case_and_every_number_can_be_checked_by_hand()
    {
        var answer = JsonNode.Parse((await CommandLine.RunAsync("verify", "table-4", "remark-multi-class-accuracy", "theorem-4", "--json", "-")).Output)!["claims"]!;
        var number = answer[0]!["numbers"]![0]!.AsObject();
        var @case = answer[1]!["cases"]![0]!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(number.Select(member => member.Key), Is.EqualTo(["place", "printed", "ours", "allowed", "margin", "reproduced"]));
            Assert.That((double)number["margin"]!, Is.EqualTo((double)number["allowed"]! - Math.Abs((double)number["ours"]! - Digits((string)number["printed"]!))).Within(1e-9));
            Assert.That(@case.Select(member => member.Key), Is.EqualTo(["parameters", "slack", "margin", "violated"]));
            Assert.That((long)answer[2]!["evidence"]!["independentDraws"]!, Is.GreaterThanOrEqualTo(16384));
            Assert.That((double)answer[2]!["evidence"]!["shareThatCanFail"]!, Is.InRange(1e-5, 1.83e-4));
        });

        static double Digits(string printed) => double.Parse(printed.Split('±')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Inequality(string id, string name, string margin) => $$"""

        [Claim("{{id}}", "own", "§0")]
        public sealed partial class {{name}} : ExpressionClaim
        {
            public override string Statement => "own";
            private static T Margin<T>([Dimension] int d, [Radius] T R) where T : struct, IReal<T> => {{margin}} + (0 * R * (T)d);
        }
        """;

    private static async Task<(CommandResult Result, JsonNode? Claim)> CheckAsync(string text)
    {
        using var file = new ClaimFile("Own.cs", text);
        var result = await CommandLine.RunAsync("check", file.Path, "--json", "-");
        return (result, result.Output.Length == 0 ? null : JsonNode.Parse(result.Output)!["claims"]![0]);
    }

    private static async Task RefusesAsync(string text, string reason)
    {
        using var file = new ClaimFile("Own.cs", text);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.Contain(reason).And.Not.Contain("internal error"));
            Assert.That(result.Error, Does.EndWith("\n").And.StartWith("smoothing check: "));
        });
    }
}
