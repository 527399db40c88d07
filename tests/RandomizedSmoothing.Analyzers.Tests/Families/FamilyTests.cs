using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Analyzers.Tests.Families;

/// <summary>Of what people write, most is caught, and nothing that is right is reported; the page of rules says how much.</summary>
public sealed class FamilyTests
{
    private static readonly string Page = Repository.File("src/RandomizedSmoothing.Analyzers/docs/README.md");

    private static IEnumerable<string> Rules => Family.Rules;

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
            Has.One.EqualTo($"| [{rule}]({rule}.md) | {wrong.Length - missed.Length} of {wrong.Length} | {right.Count(example => example.IsReported)} of {right.Length} | {string.Join("; ", missed)} |"));
    }
}
