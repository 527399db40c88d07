using System.Collections.Immutable;
using RandomizedSmoothing.Cli.Records;

namespace RandomizedSmoothing.Cli.Tables;

/// <summary>Verdicts as a table for a paper.</summary>
internal static class VerdictTables
{
    public static IEnumerable<PaperTable> Of(IReadOnlyCollection<ClaimRecord> claims) =>
    [
        new PaperTable($"{VerdictSummary.Of(claims)}.", ["claim", "place", "verdict", "evidence", "margin"], [.. claims.Select(Row)]),
    ];

    private static ImmutableArray<PaperCell> Row(ClaimRecord claim) =>
        [claim.Id, claim.Source, claim.Verdict, claim.Evidence, claim.MarginText];
}
