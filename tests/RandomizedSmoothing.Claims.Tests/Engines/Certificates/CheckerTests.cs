using System.Text.RegularExpressions;

namespace RandomizedSmoothing.Claims.Tests;

/// <summary>The checker of another make knows every claim that has something to check, and can be read.</summary>
public sealed class CheckerTests
{
    private const string Folder = "src/RandomizedSmoothing.Claims/Engines/Certificates";

    private static readonly string[] Files = Directory.GetFiles(Repository.File(Folder), "*.py");

    private static readonly string[] Goals =
        [.. Files.SelectMany(file => Regex.Matches(File.ReadAllText(file), "@goal\\(\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(match => match.Groups[1].Value)];

    private static IEnumerable<InequalityClaim> Checked =>
        ClaimCatalogue.All.OfType<InequalityClaim>().Where(claim => claim.ProofPlan is not null || PinnedVerdicts.Of(claim.Id)?.Verdict == "refuted");

    [TestCaseSource(nameof(Checked))]
    public void A_box_and_a_counterexample_have_their_goal(InequalityClaim claim) => Assert.That(Goals, Has.Some.EqualTo(claim.Id), $"""
        the checker does not know what a certificate of {claim.Id} has to show: write to a goals_of_….py of {Folder}, from the paper's formula and not from the C#,

        {Stub(claim)}

        and look at what it says:
          smoothing verify {claim.Id} --certificate FOLDER && python3 {Folder}/check_certificate.py FOLDER/{claim.Id}.jsonl
        """);

    [TestCaseSource(nameof(Files))]
    public void A_file_is_shorter_than_200_lines(string file) => Assert.That(File.ReadAllLines(file), Has.Length.LessThan(200));

    // The standard library alone, and nothing of this program.
    [TestCaseSource(nameof(Files))]
    public void It_uses_nothing_but_the_standard_library(string file) => Assert.That(
        Regex.Matches(File.ReadAllText(file), "^(?:from|import) (\\w+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).Distinct()
            .Except(Files.Select(Path.GetFileNameWithoutExtension)),
        Is.SubsetOf(["collections", "decimal", "fractions", "functools", "gzip", "json", "math", "pathlib", "random", "re", "sys", "types"]));

    // What the header of the certificate says, and whatever has no name in goals_declared.py by a declaration of its own.
    private static string Stub(InequalityClaim claim)
    {
        var goal = claim.ProofPlan?.Goal ?? claim;
        var parameters = goal.Domain.Select(parameter => parameter switch
        {
            { Name: "d" } => "D",
            { Name: "c" } => "C",
            { Name: "theta" } => "THETA",
            { IsWhole: true } => $"Parameter(\"{parameter.Name}\", \"integer\", {parameter.Low}, float(\"inf\"))",
            _ => $"*positive(\"{parameter.Name}\")",
        });
        return $"""
            @goal("{claim.Id}", "{(claim.ProofPlan is null ? "point" : "box")}", "{goal.Formula?.Text ?? goal.Statement}",
                  {string.Join(", ", parameters)}, slack=lambda p: …)
            def {claim.Id.Replace('-', '_')}(p): return …
            """;
    }
}
