using System.Globalization;
using System.Text.RegularExpressions;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Snapshots;

/// <summary>The table of all claims is what the code says of them.</summary>
public sealed partial class ReadmeClaimTable
{
    private const double Tolerance = 1e-2;

    [Test]
    public void Is_current()
    {
        var file = Repository.File("src/RandomizedSmoothing.Claims/README.md");
        var readme = File.ReadAllText(file).ReplaceLineEndings("\n");
        var table = Table().Match(readme).Groups[1];
        var shown = table.Value;
        var current = string.Concat(Verified.All.Select(one => Row(one.Finding)).Prepend(
            "| claim | place | the paper's words | what is computed | verdict | evidence | margin |\n| --- | --- | --- | --- | --- | --- | --- |\n"));
        if (!SnapshotText.AreEqual(shown, current, Tolerance, InequalityClaim.Resolution))
        {
            var received = Repository.File("src/RandomizedSmoothing.Claims/README.received.md");
            File.WriteAllText(received, readme[..table.Index] + current + readme[(table.Index + table.Length)..]);
            Assert.Fail($"{SnapshotText.Difference(shown, current, Tolerance, InequalityClaim.Resolution)}\nIf the new table is right, accept it with\n  mv '{received}' '{file}'");
        }
    }

    private static string Row(Finding finding)
    {
        var margin = finding is { Counterexample: null, IsWithinRounding: true }
            ? "≈ 0"
            : double.IsInfinity(finding.SmallestMargin) ? ""
            : (finding.Counterexample?.Margin ?? finding.SmallestMargin).ToString("G3", CultureInfo.InvariantCulture);
        var correction = finding.Verdict is Verdict.Refuted or Verdict.Undecided && finding.Claim.Correction is { } id ? $"; see `{id}`" : "";
        var broken = finding.Counterexample is { } counterexample ? $" at {counterexample.Place}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{finding.Claim.Id}` | {finding.Claim.Source} | {Escape(finding.Claim.Statement)} | {Escape(Computed(finding.Claim))} | {finding.Verdict.Name()}{broken}{correction} | {finding.Evidence.Summary} | {margin} |\n");
    }

    private static string Computed(Claim claim) => claim.Formula is { } formula ? $"`{formula.Text}`" : "";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("<!-- claims -->\n(.*?)<!-- end of claims -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
