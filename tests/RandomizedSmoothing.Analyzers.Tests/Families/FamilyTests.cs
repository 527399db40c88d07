using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Analyzers.Tests.Families;

/// <summary>Of what people write, most is caught, and nothing that is right is reported; the page of rules says how much.</summary>
public sealed class FamilyTests
{
    private static readonly string Page = Repository.File("src/RandomizedSmoothing.Analyzers/docs/README.md");

    private static IEnumerable<string> Rules => Family.Rules;

    // Kernels are compared with ILGPU itself, and claims are written here.
    private static IEnumerable<string> RulesOnForeignCode => RuleCatalogue.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Where(id => id[3] is '2' or '3');

    [TestCaseSource(nameof(RulesOnForeignCode))]
    public void A_rule_is_tried_on_what_people_write(string rule) => Assert.That(Rules, Does.Contain(rule), $$"""
        {{rule}} was tried on no code but its own tests': write to tests/RandomizedSmoothing.Analyzers.Tests/Families/Code/{{rule}}.cs as many ways as you know, each a member

        internal sealed class Family
        {
            // wrong: what the mistake is, in words
            private static double One(double sigma) => sigma;

            // right: what looks like it, and is none
            private static double Other(double sigma) => sigma;
        }
        """);

    [TestCaseSource(nameof(Rules))]
    public async Task Nothing_that_is_right_is_reported(string rule) =>
        Assert.That((await Family.OfAsync(rule)).Where(example => !example.IsWrong && example.IsReported), Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public async Task Four_of_five_mistakes_are_caught(string rule)
    {
        var wrong = (await Family.OfAsync(rule)).Where(example => example.IsWrong).ToArray();
        Assert.That(wrong.Count(example => example.IsReported), Is.GreaterThanOrEqualTo(0.8 * wrong.Length), $"missed: {string.Join("; ", wrong.Where(example => !example.IsReported))}");
    }

    [TestCaseSource(nameof(Rules))]
    public async Task The_page_says_how_many(string rule)
    {
        var all = await Family.OfAsync(rule);
        var (wrong, right) = (all.Where(example => example.IsWrong).ToArray(), all.Where(example => !example.IsWrong).ToArray());
        var missed = wrong.Where(example => !example.IsReported).Select(example => example.What).ToArray();
        Assert.That(
            await File.ReadAllLinesAsync(Page),
            Has.One.EqualTo($"| [{rule}]({rule}.md) | {wrong.Length - missed.Length} of {wrong.Length} | {right.Count(example => example.IsReported)} of {right.Length} | {string.Join("; ", missed)} |"),
            "add this row, or mend it, under “How much they catch” in src/RandomizedSmoothing.Analyzers/docs/README.md");
    }
}
