using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>What stands below a table: what breaks a claim, how far numbers are off, over which box it is proved.</summary>
internal static class VerdictDetails
{
    /// <summary>The lines of a finding; of a claim alone, all of its numbers and cases.</summary>
    public static IEnumerable<string> Of(Finding finding, bool isAlone)
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

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
