using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Findings as a table, and below it what breaks and how our numbers differ.</summary>
internal static class VerdictTable
{
    // Four columns and their borders, with the longest box.
    private const int WidestTable = 140;

    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings, ulong seed)
    {
        var table = Terminal.Table(console, "claim", "verdict", "evidence", "margin");
        foreach (var finding in findings)
        {
            table.AddRow(
                Markup.Escape(finding.Claim.Id),
                $"[{Colour(finding.Verdict)}]{finding.Verdict.Name()}[/]",
                Evidence(finding, console.Profile.Width),
                Margin(finding));
        }

        console.Write(table);
        foreach (var line in findings.SelectMany(finding => Details(finding, isAlone: findings.Count == 1)))
        {
            console.WriteLine(line);
        }

        if (findings is [var alone])
        {
            console.WriteLine($"{alone.Claim.Source}: {alone.Claim.Statement}");
            if (alone.Claim.Formula is { } formula)
            {
                console.WriteLine($"computed: {formula.Text}");
            }

            console.WriteLine(Invariant($"{alone.Evidence.Evaluations} evaluations{(alone.Claim.Remarks is { } remarks ? $". {remarks}" : "")}"));
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; margin: the smallest seen, or the counterexample's; above 0 holds (for an equality: 0 up to rounding); --json FILE has statements, sources and remarks"));
    }

    private static IEnumerable<string> Details(Finding finding, bool isAlone)
    {
        if (finding.Counterexample is { } counterexample)
        {
            var how = counterexample.Certified ? "certified" : "not certified";
            var correction = finding.Claim.Correction is { } id && finding.Verdict == Verdict.Refuted ? $"; see {id}" : "";
            yield return Invariant($"{finding.Claim.Id} fails at {counterexample.Place} (margin {counterexample.Margin:G6}, {how}){correction}");
        }

        foreach (var line in MeasuredText.Lines(finding, isAlone))
        {
            yield return line;
        }

        if (finding.Evidence.BoxProof is { } proof)
        {
            yield return Invariant($"{finding.Claim.Id}, by enclosures: {proof}, {proof.Elapsed.TotalSeconds:F1} s");
        }

        // Of many claims, the numbers that differ; of one, all of them.
        foreach (var number in ((finding.Claim as NumberClaim)?.Numbers ?? []).Where(number => isAlone || !number.IsReproduced))
        {
            var difference = number.IsReproduced ? "" : Invariant($", off by {number.Ours - number.Paper:+0.0000;-0.0000}");
            yield return Invariant($"{finding.Claim.Id}, {number.Place}: ours {number.Ours:F5}, the paper {number.Printed ?? "prints none"}{difference}");
        }
    }

    // A narrow terminal has the box below the table alone.
    private static string Evidence(Finding finding, int width) =>
        width < WidestTable && finding.Evidence.BoxProof is { IsProved: true } ? $"{finding.Evidence.Kind.Name()} over a box" : finding.Evidence.Summary;

    // The last bits of an equality are noise, which another machine would print otherwise.
    private static string Margin(Finding finding) =>
        finding.Claim is InequalityClaim { IsStrict: false } && finding.Verdict == Verdict.Holds && Math.Abs(finding.SmallestMargin) < InequalityClaim.Resolution
            ? "0"
            : (finding.Counterexample?.Margin ?? finding.SmallestMargin).ToString("G3", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Holds or Verdict.Reproduced or Verdict.CarriesOver => "green",
        Verdict.Suspected or Verdict.Undecided => "yellow",
        _ => "red",
    };
}
