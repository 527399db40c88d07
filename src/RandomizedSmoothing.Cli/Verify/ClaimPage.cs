using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Records;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>One claim, laid out for reading: the paper's words, what is computed, what breaks it with both sides, how to check it, and why it is so.</summary>
internal static class ClaimPage
{
    private const int Indent = 2;

    public static void Write(IAnsiConsole console, Finding finding, ClaimRecord claim, string? check)
    {
        VerdictRows.Write(console, [finding]);
        Write(console, "The paper", [$"{claim.Source}: {claim.Statement}", .. claim.Formula is { } formula ? [$"computed: {formula}"] : Enumerable.Empty<string>()]);
        Write(console, finding.Counterexample is null ? "What was found" : "Where it fails", [.. VerdictDetails.Of(finding, isAlone: true), .. BothSides(claim)]);
        Write(console, "Check it", [check ?? CheckingLine.Verify(claim), .. new[] { CheckingLine.Region(claim), check is null ? CheckingLine.Picture(claim) : null }.OfType<string>()], hanging: 4);

        // Of a print, the argument stands above.
        Write(console, "Why", [.. finding.Claim is PrintedClaim || claim.Argument is null ? Enumerable.Empty<string>() : [claim.Argument], .. Footing(finding)]);
        Write(console, "How the words are read", claim.Remarks is { } remarks ? [remarks] : []);
        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, string title, IReadOnlyCollection<string> lines, int hanging = 0)
    {
        if (lines.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.WriteLine(title);
        foreach (var line in lines)
        {
            console.WriteProse(line, Indent, hanging);
        }
    }

    private static IEnumerable<string> BothSides(ClaimRecord claim)
    {
        if (Sides.Of(claim) is { } sides)
        {
            yield return Invariant($"there {sides.Left} = {sides.Value:G6}");
            yield return $"and should be {sides.Relation} {sides.Right}";
        }
    }

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

        yield return Invariant($"{finding.Evidence.Evaluations} evaluations");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
