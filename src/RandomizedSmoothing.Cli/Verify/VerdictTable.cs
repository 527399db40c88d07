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

            foreach (var line in Footing(alone))
            {
                console.WriteLine(line);
            }
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; margin: the smallest seen, or the counterexample's; above 0 holds, ≈ 0 is within rounding of it; --json FILE has statements, sources, cases and remarks"));
    }

    private static IEnumerable<string> Details(Finding finding, bool isAlone)
    {
        if (finding.Counterexample is { } counterexample)
        {
            var how = counterexample.Certified ? "certified"
                : finding.Evidence.Kind == EvidenceKind.Printed ? "whatever the print rounds"
                : finding.Verdict == Verdict.Refuted ? finding.Evidence.Kind.Name()
                : "not certified";
            var correction = finding.Claim.Correction is { } id && finding.Verdict == Verdict.Refuted ? $"; see {id}" : "";
            yield return Invariant($"{finding.Claim.Id} fails at {counterexample.Place} (margin {counterexample.Margin:G6}, {how}){correction}");
        }

        foreach (var line in MeasuredText.Lines(finding, isAlone))
        {
            yield return line;
        }

        if (finding.Claim is PrintedClaim && (isAlone || finding.Verdict == Verdict.Undecided))
        {
            yield return Invariant($"{finding.Claim.Id} is {finding.Verdict.Name()} by the print: {finding.Evidence.Argument}");
        }
        else if (finding.Claim is not MeasuredClaim && finding.Verdict == Verdict.Undecided && finding.Evidence.Argument is { } doubt)
        {
            yield return $"{finding.Claim.Id} is undecided: {doubt}";
        }

        if (finding.Evidence.Proof is { } proof)
        {
            yield return Invariant($"{finding.Claim.Id}, by enclosures: {proof}, {proof.Elapsed.TotalSeconds:F1} s");
        }

        if (finding.Evidence.Domain is { } domain)
        {
            yield return $"{finding.Claim.Id}, by enclosures over its own domain: {domain}{(domain.Hint is { } hint ? $"; {hint}" : "")}";
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
        width < WidestTable && finding.Evidence.Proof is { IsProved: true } ? $"{finding.Evidence.Kind.Name()} over a box" : finding.Evidence.Summary;

    // How much was looked at, and what that tells.
    private static IEnumerable<string> Footing(Finding finding)
    {
        if (finding is { IsPositive: true, IsWithinRounding: true })
        {
            yield return Invariant($"the smallest margin, {finding.SmallestMargin:G3} at {finding.SmallestMarginAt}, is within rounding ({InequalityClaim.Resolution:G1}) of 0");
        }

        if (finding.Evidence is { Kind: EvidenceKind.Exact, ShareThatCanFail: { } share } evidence)
        {
            yield return Invariant($"none of {evidence.IndependentDraws} independent draws fails: at 95 % confidence no more than {share:G2} of the domain, as it is drawn, can");
        }

        yield return Invariant($"{finding.Evidence.Evaluations} evaluations{(finding.Claim.Remarks is { } remarks ? $". {remarks}" : "")}");
    }

    // The last bits beside 0 are noise, which another machine would print otherwise.
    private static string Margin(Finding finding) =>
        finding is { Counterexample: null, IsWithinRounding: true }
            ? "≈ 0"
            : double.IsInfinity(finding.SmallestMargin) ? ""
            : (finding.Counterexample?.Margin ?? finding.SmallestMargin).ToString("G3", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Holds or Verdict.Reproduced or Verdict.CarriesOver => "green",
        Verdict.Suspected or Verdict.Undecided => "yellow",
        _ => "red",
    };
}
