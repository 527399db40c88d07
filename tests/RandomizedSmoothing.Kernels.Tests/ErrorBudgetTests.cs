using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The whole suite's budget for false alarms.</summary>
public sealed partial class ErrorBudgetTests
{
    [OneTimeSetUp]
    public void FindTheSources()
    {
        if (!Repository.IsHere)
        {
            Assert.Ignore("these read the tests' sources, which are not on this machine");
        }
    }

    // Code that rules are shown, and nobody runs.
    private static readonly string MistakesForRules = Path.Combine("Families", "Code") + Path.DirectorySeparatorChar;

    [Test]
    public void A_correct_program_fails_with_a_chance_of_one_in_a_million_at_most() => Assert.Multiple(() =>
    {
        Assert.That(ErrorBudget.All.Sum(assertion => assertion.Cases * assertion.FalseAlarm), Is.LessThanOrEqualTo(ErrorBudget.Total));
        Assert.That(ErrorBudget.All.Select(assertion => assertion.FalseAlarm), Is.All.Positive.And.All.LessThanOrEqualTo(ErrorBudget.Each));
        Assert.That(ErrorBudget.All.Select(assertion => assertion.Power), Is.All.GreaterThanOrEqualTo(0.99));
    });

    [Test]
    public void Every_sampled_assertion_names_a_test_that_exists()
    {
        string[] folders = ["tests", "properties", "snapshots"];
        var sources = folders.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories)).ToDictionary(file => file, File.ReadAllText);
        foreach (var assertion in ErrorBudget.All)
        {
            var names = assertion.Test.Split('.');
            Assert.That(
                sources.Values.Any(text => text.Contains($"class {names[0]}", StringComparison.Ordinal) && text.Contains($" {names[^1]}", StringComparison.Ordinal)),
                assertion.Test);
        }
    }

    [Test]
    public void Every_test_that_asks_for_an_alpha_is_in_the_budget()
    {
        string[] folders = ["tests", "properties", "snapshots"];
        var asked = folders.SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith("ErrorBudget.cs", StringComparison.Ordinal))
            .SelectMany(file => Asks().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        Assert.That(asked.Distinct(), Is.SubsetOf(ErrorBudget.All.Select(assertion => assertion.Test)));
    }

    [Test]
    public void Every_file_that_samples_asks_for_an_alpha_or_says_that_it_needs_none()
    {
        string[] folders = ["tests", "properties", "snapshots"];
        var forgetful = folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("Benchmarks", StringComparison.Ordinal) && !file.Contains(MistakesForRules, StringComparison.Ordinal) && Forgets(File.ReadAllText(file)))
            .Select(Path.GetFileName);
        Assert.That(forgetful, Is.Empty);
    }

    [TestCase("var estimate = point.Estimate(device, source, 1000, 1e-9);", true)]
    [TestCase("var count = at.Count(device, new SimdDevice());", true)]
    [TestCase("var z = Normal(new Random(1));  Math.Sqrt(-2 * Math.Log(u))", true)]
    [TestCase("point.Estimate(device, source, 1000, ErrorBudget.AlphaOf(\"X\"))", false)]
    [TestCase("/// No statistics: the counts are known.\npoint.Estimate(device, source, 1000, 0.05)", false)]
    [TestCase("SmoothedExtent.Estimate(region, ball, 1, 2)", false)]
    public void A_file_that_forgets_is_found(string source, bool forgets) => Assert.That(Forgets(source), Is.EqualTo(forgets));

    private static bool Forgets(string source) =>
        Samples().IsMatch(source) && !source.Contains("ErrorBudget.", StringComparison.Ordinal) && !source.Contains("No statistics", StringComparison.Ordinal);

    // The ways to draw samples: a device, what is built on one, and normals made by hand.
    [GeneratedRegex(@"SimdDevice\b|MonteCarloDevices\.Open|\bThresholdDecision\.Of|\bSampledCrossing\.Find|(?<!SmoothedExtent)\.Estimate\(|new SmoothedClassifier\(|Sqrt\(-2 \* Math\.Log")]
    private static partial Regex Samples();

    [GeneratedRegex("AlphaOf\\(\"([^\"]+)\"\\)")]
    private static partial Regex Asks();
}
