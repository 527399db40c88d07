using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>The checker of another make knows every claim that has something to check, and can be read.</summary>
public sealed class CheckerTests
{
    private static readonly string[] Files = Directory.GetFiles(Repository.File("src/RandomizedSmoothing.Claims/Engines/Certificates"), "*.py");

    [Test]
    public void Every_box_and_every_counterexample_has_its_goal() => Assert.That(
        ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => claim.ProofPlan is not null || PinnedVerdicts.Of(claim.Id)?.Verdict == "refuted").Select(claim => claim.Id),
        Is.SubsetOf(Files.SelectMany(file => Regex.Matches(File.ReadAllText(file), "@goal\\(\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(match => match.Groups[1].Value).ToArray()));

    [TestCaseSource(nameof(Files))]
    public void A_file_is_shorter_than_200_lines(string file) => Assert.That(File.ReadAllLines(file), Has.Length.LessThan(200));

    // The standard library alone, and nothing of this program.
    [TestCaseSource(nameof(Files))]
    public void It_uses_nothing_but_the_standard_library(string file) => Assert.That(
        Regex.Matches(File.ReadAllText(file), "^(?:from|import) (\\w+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).Distinct()
            .Except(Files.Select(Path.GetFileNameWithoutExtension)),
        Is.SubsetOf(["collections", "decimal", "fractions", "functools", "gzip", "json", "math", "pathlib", "random", "re", "sys", "types"]));
}
