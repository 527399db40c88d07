using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The whole suite's budget for false alarms.</summary>
public sealed partial class ErrorBudgetTests
{
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
        var sources = Directory.EnumerateFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);
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
        var asked = Directory.EnumerateFiles(Repository.File("tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("ErrorBudget.cs", StringComparison.Ordinal))
            .SelectMany(file => Asks().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        Assert.That(asked.Distinct(), Is.SubsetOf(ErrorBudget.All.Select(assertion => assertion.Test)));
    }

    [GeneratedRegex("AlphaOf\\(\"([^\"]+)\"\\)")]
    private static partial Regex Asks();
}
