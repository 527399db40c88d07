using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;
using RandomizedSmoothing.Analyzers.Rules;

namespace RandomizedSmoothing.Analyzers.Tests.Rules;

/// <summary>Names that an <c>.editorconfig</c> adds: without them a rule is silent, with them it speaks, and its page says so.</summary>
public sealed partial class OwnNamesTests
{
    private const string Docs = "src/RandomizedSmoothing.Analyzers/docs";

    private const string Members = """
        private static double Below(int k, int n, double level) => k - n - level;
        private static int Vote(int n) => n > 3 ? 1 : -1;
        private static int[] Draw(int n) => new int[n];
        private static double Blur(double spread) => spread;
        """;

    // With the name: the place that is reported. Without: the same code, and nothing.
    [TestCase("RSM2001", "lower_bounds", "Below", "var drawn = Draw(n); var top = Array.IndexOf(drawn, drawn.Max()); _ = Below([|drawn[top]|], n, 0.001);")]
    [TestCase("RSM2002", "lower_bounds", "Other, below", "_ = Below(n, n, [|alpha / 2|]);")]
    [TestCase("RSM2003", "predictions", "Vote", "counts[[|Vote(n)|]]++;")]
    [TestCase("RSM2004", "certified_radii", "safe", "var safe = sigma; _ = [|safe.ToString(\"F3\", CultureInfo.InvariantCulture)|];")]
    [TestCase("RSM2005", "standard_deviations", "spread", "_ = Blur([|sigma * sigma|]);")]
    [TestCase("RSM3003", "counts", "agreeing", "var agreeing = Vote(n); _ = [|agreeing / (double)n > 0.5|];")]
    public async Task An_own_name_is_one_that_the_rule_knows(string rule, string option, string names, string statements)
    {
        var code = $$"""
            public static class Smoothed
            {
                {{Members}}

                public static void Run(double sigma, double alpha, int n, int[] counts)
                {
                    {{statements}}
                }
            }
            """;
        await FileAsync(rule, code, $"randomized_smoothing.{option} = {names}");
        await FileAsync(rule, code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), $"randomized_smoothing.{option} = Unrelated");
        Assert.That(await File.ReadAllTextAsync(Repository.File($"{Docs}/{rule}.md")), Does.Contain($"`randomized_smoothing.{option}"));
    }

    [Test]
    public void Every_option_of_the_index_is_tried() => Assert.That(
        Option().Matches(File.ReadAllText(Repository.File($"{Docs}/README.md"))).Select(option => option.Groups[1].Value),
        Is.EquivalentTo(new[] { "lower_bounds", "predictions", "certified_radii", "standard_deviations", "counts" }.Concat(["intrinsic_types", "pinned_verdicts"])),
        "the last two are tried by KernelAnalyzerTests and UnpinnedVerdictTests");

    private static Task FileAsync(string rule, string code, string option) => rule switch
    {
        "RSM2001" => LookAsync<ReusedSamplesAnalyzer>(code, option),
        "RSM2002" => LookAsync<TwoSidedAlphaAnalyzer>(code, option),
        "RSM2003" => LookAsync<AbstentionAnalyzer>(code, option),
        "RSM2004" => LookAsync<RoundedRadiusAnalyzer>(code, option),
        "RSM2005" => LookAsync<VarianceForSigmaAnalyzer>(code, option),
        "RSM3003" => LookAsync<BareEstimateAnalyzer>(code, option),
        _ => throw new ArgumentException(rule, nameof(rule)),
    };

    private static Task LookAsync<TAnalyzer>(string code, string option)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Verify<TAnalyzer>.FileAsync(code, test => test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{option}\n")));

    [GeneratedRegex(@"^\| `randomized_smoothing\.(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Option();
}
