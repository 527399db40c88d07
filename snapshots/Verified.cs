using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Verify;

namespace RandomizedSmoothing.Snapshots;

/// <summary>What a quick verify finds of every claim: made once, for all snapshots of this process that show it.</summary>
internal static class Verified
{
    private static readonly Lazy<(Finding Finding, TimeSpan Elapsed)[]> Findings =
        new(() => SideBySide.Verify([.. ClaimCatalogue.All], claim => Verification.Verify(claim, Budget.Quick)));

    /// <summary>In the order of the catalogue, and how long each took.</summary>
    public static IReadOnlyList<(Finding Finding, TimeSpan Elapsed)> All => Findings.Value;
}
