using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Snapshots;

/// <summary>How much the paper's bounds give away: the extreme ratios of the true value to the bound, and where they are.</summary>
public sealed class SharpnessSnapshots
{
    private static readonly Budget Search = new(Rounds: 3);

    [Test]
    public void Sharpness()
    {
        var rows = ClaimCatalogue.All.OfType<IBoundClaim>().Select(Row);
        // The search ends near an extreme that may lie at infinity: three digits of it are the same everywhere.
        Snapshot.Verify(string.Join('\n', rows), tolerance: 2e-3);
    }

    private static string Row(IBoundClaim claim)
    {
        var finding = Claims.Engines.Sharpness.Of(claim, Search);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {claim}: {claim.Bounded}, over the bound
              smallest {finding.SmallestRatio:G4} at {finding.SmallestAt}
              largest  {finding.LargestRatio:G4} at {finding.LargestAt}
            """);
    }
}
