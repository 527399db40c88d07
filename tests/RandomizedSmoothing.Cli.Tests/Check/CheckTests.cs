using System.Text.Json.Nodes;

namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>A claim in one file.</summary>
public sealed class CheckTests
{
    [Test]
    public async Task The_file_that_new_writes_holds()
    {
        using var file = new ClaimFile("NoiseWins.cs");
        var written = await CommandLine.RunAsync("check", "--new", file.Path);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That((written.ExitCode, written.Error), Is.EqualTo((0, "")));
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Does.Match("noise-wins +holds +exact").And.Contain("§4.1, Theorem 4, for two classes"));
        });
    }

    [Test]
    public async Task Three_instead_of_two_is_refuted_as_the_file_says()
    {
        // In the plane the centre keeps 1 − exp(−R²/2σ²), at the bound 1 − exp(−1/2) = 0.393 > 1/3.
        using var file = new ClaimFile("MyClaim.cs");
        await CommandLine.RunAsync("check", "--new", file.Path);
        await File.WriteAllTextAsync(file.Path, (await File.ReadAllTextAsync(file.Path)).Replace("1 - (2 *", "1 - (3 *", StringComparison.Ordinal));
        var result = await CommandLine.RunAsync("check", file.Path, "--json", "-");
        var claim = JsonNode.Parse(result.Output)!["claims"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That((string)claim["verdict"]!, Is.EqualTo("refuted"));
            Assert.That((int)claim["counterexample"]!["parameters"]!["d"]!, Is.EqualTo(2));
            Assert.That((bool)claim["counterexample"]!["certified"]!, Is.True);
        });
    }

    [Test]
    public async Task A_file_is_checked_as_the_built_in_claim_that_it_copies()
    {
        using var file = new ClaimFile("Theorem7.cs", await File.ReadAllTextAsync(Repository.File("src/RandomizedSmoothing.Claims/Paper/Section4/Theorem7.cs")));
        var copied = JsonNode.Parse((await CommandLine.RunAsync("check", file.Path, "--json", "-")).Output)!["claims"]![0]!.AsObject();
        var own = JsonNode.Parse((await CommandLine.RunAsync("verify", "theorem-7", "--json", "-")).Output)!["claims"]![0]!.AsObject();
        Assert.That(
            new[] { "id", "verdict", "counterexample", "statement" }.Select(member => copied[member]!.ToJsonString()),
            Is.EqualTo(new[] { "id", "verdict", "counterexample", "statement" }.Select(member => own[member]!.ToJsonString())));
    }

    [Test]
    public async Task A_file_that_exists_is_left_alone()
    {
        using var file = new ClaimFile("Mine.cs", "// mine");
        var result = await CommandLine.RunAsync("check", "--new", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("exists and is left as it is"));
            Assert.That(File.ReadAllText(file.Path), Is.EqualTo("// mine"));
        });
    }

    [Test]
    public async Task An_error_is_shown_with_its_line_and_a_caret()
    {
        using var file = new ClaimFile("Broken.cs", "public sealed class Broken\n{\n\tint x = true;\n}\n");
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.Split('\n')[..4], Is.EqualTo(new[]
            {
                $"{file.Path}(3,10): error CS0029: Cannot implicitly convert type 'bool' to 'int'",
                "    \tint x = true;",
                "    \t        ^~~~",
                $"smoothing check: '{file.Path}' does not compile: 1 error",
            }));
        });
    }

    [Test]
    public async Task Our_own_rules_are_shown_and_a_warning_does_not_stop_the_check()
    {
        using var file = new ClaimFile("Warned.cs", """
            [Claim("warned", "title", "")]
            public sealed partial class Warned : ExpressionClaim
            {
                public override string Statement => "warned";
                private static T Margin<T>([Dimension] int d, [Sigma] T sigma) where T : struct, IReal<T> => sigma;
            }
            """);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Output, Does.Contain("computed: σ > 0"));
            Assert.That(result.Error.Split('\n')[..3], Is.EqualTo(new[]
            {
                $"{file.Path}(1,27): warning RSM1001: Claim 'Warned' does not say where its statement stands: give a section, an equation or a page, such as \"§4.1, Theorem 4\"",
                "    [Claim(\"warned\", \"title\", \"\")]",
                "                              ^~",
            }));
            Assert.That(result.Error, Does.Contain("(5,48): warning RSM1003: "));
        });
    }

    [Test]
    public async Task What_the_compiler_says_of_the_recipe_s_constraint_is_told_with_the_repair()
    {
        using var file = new ClaimFile("Nullable.cs", """
            [Claim("nullable", "title", "§1")]
            public sealed partial class Nullable : ExpressionClaim
            {
                public override string Statement => "nullable";
                private static T Margin<T>([Sigma] T sigma) where T : IReal<T> => sigma;
            }
            """);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.StartWith($"{file.Path}(5,").And.Contains("error CS0453").And.Contains("write where T : struct, IReal<T>\n"));
        });
    }

    [Test]
    public async Task A_problem_of_the_generator_is_shown_once_with_its_line()
    {
        using var file = new ClaimFile("Undomained.cs", """
            [Claim("undomained", "title", "§1")]
            public sealed partial class Undomained : ExpressionClaim
            {
                public override string Statement => "undomained";
                private static T Margin<T>(T sigma) where T : struct, IReal<T> => sigma;
            }
            """);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.StartWith($"{file.Path}(5,34): error RSM1002: Parameter 'sigma' has no domain"));
            Assert.That(result.Error, Does.EndWith("does not compile: 1 error\n"));
        });
    }

    [TestCase("T.One", "throw new InvalidOperationException(\"odd\")", "at d = 2 throws InvalidOperationException (line 8): odd; and at")]
    [TestCase("T.One", "T.From(double.NaN)", "at d = 2 its margin is NaN")]
    [TestCase("T.Log(-T.One)", "T.One", "at d = 2 its hypothesis is NaN")]
    [TestCase("-T.One", "T.One", "its hypothesis is met at none of")]
    [TestCase("T.One", "at[\"q\"]", "throws ArgumentException")]
    public async Task A_claim_that_gives_no_answer_is_refused_in_one_line(string slack, string margin, string reason) =>
        await RefusesAsync(Claim("[Parameter.Dimension]", slack, margin), reason);

    [TestCase("[]", "its domain has no parameter")]
    [TestCase("[Parameter.Sigma, Parameter.Sigma]", "its domain has two parameters 'sigma'")]
    [TestCase("[Parameter.Sigma with { Low = 0 }]", "its parameter sigma runs from 0 to 1000000, but a positive number needs 0 < low <= high")]
    [TestCase("[Parameter.Dimension with { High = 1.5 }]", "its parameter d runs from 2 to 1.5, but")]
    [TestCase("throw new NotSupportedException(\"no domain\")", "NotSupportedException (line 6): no domain")]
    public async Task A_domain_that_cannot_be_searched_is_refused(string domain, string reason) =>
        await RefusesAsync(Claim(domain, "T.One", "T.One"), reason);

    [TestCase("", "declares no claim")]
    [TestCase("public sealed class Other;", "declares no claim")]
    public async Task A_file_without_a_claim_is_refused(string text, string reason) => await RefusesAsync(text, reason);

    [Test]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var result = await CommandLine.RunAsync("check", "nowhere.cs");
        Assert.That((result.ExitCode, result.Error.Contains("no such file: 'nowhere.cs'; 'smoothing check --new nowhere.cs'", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.Error);
    }

    [Test]
    public async Task The_same_seed_gives_the_same_answer()
    {
        using var file = new ClaimFile("Seeded.cs", Claim("[Parameter.Dimension, Parameter.Sigma]", "at.Sigma - 1", "at.Sigma - 1 - (T.One / 1000)"));
        var first = await CommandLine.RunAsync("check", file.Path, "--seed", "5", "--json", "-");
        var second = await CommandLine.RunAsync("check", file.Path, "--seed", "5", "--json", "-");
        Assert.That(second, Is.EqualTo(first));
    }

    private static async Task RefusesAsync(string text, string reason)
    {
        using var file = new ClaimFile("Refused.cs", text);
        var result = await CommandLine.RunAsync("check", file.Path);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), result.Error);
            Assert.That(result.Error, Does.StartWith($"smoothing check: '{file.Path}'").And.Contain(reason).And.Not.Contain("internal error"));
        });
    }

    private static string Claim(string domain, string slack, string margin) => $$"""
        public sealed class Odd : ExpressionClaim
        {
            public override string Id => "odd";
            public override string Title => "odd";
            public override string Source => "§0";
            public override Domain Domain => {{domain}};
            public override T Slack<T>(Point<T> at) => {{slack}};
            public override T Margin<T>(Point<T> at) => {{margin}};
            public override string Statement => "odd";
        }
        """;
}
