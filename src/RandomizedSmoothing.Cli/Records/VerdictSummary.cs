using System.Globalization;

namespace RandomizedSmoothing.Cli.Records;

/// <summary>Verdicts in one line.</summary>
internal static class VerdictSummary
{
    private static readonly (string Verdict, string Words)[] Order =
    [
        ("holds", "hold"), ("reproduced", "reproduced"), ("carries-over", "carry over"), ("refuted", "refuted"), ("not-reproduced", "not reproduced"),
        ("does-not-carry-over", "do not carry over"), ("suspected", "suspected"), ("undecided", "undecided"),
    ];

    /// <summary><c>107 claims: 62 hold (9 proved over boxes), 27 refuted, …</c></summary>
    public static string Of(IReadOnlyCollection<ClaimRecord> claims) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claims.Count} {(claims.Count == 1 ? "claim" : "claims")}: {string.Join(", ", Order.Select(verdict => Part(claims, verdict.Verdict, verdict.Words)).Where(part => part.Length > 0))}");

    private static string Part(IReadOnlyCollection<ClaimRecord> claims, string verdict, string words)
    {
        var count = claims.Count(claim => claim.Verdict == verdict);
        var boxes = claims.Count(claim => claim.Verdict == verdict && claim.Box is not null);
        var spoken = count == 1 ? words switch { "hold" => "holds", "carry over" => "carries over", "do not carry over" => "does not carry over", _ => words } : words;
        return count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {spoken}{(boxes > 0 ? $" ({boxes} proved over {(boxes == 1 ? "a box" : "boxes")})" : "")}");
    }
}
