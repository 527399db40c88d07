namespace RandomizedSmoothing.Claims.Engines;

/// <summary>How much a bound gives away.</summary>
/// <param name="Claim">The claim whose bound it is.</param>
/// <param name="SmallestRatio">The smallest ratio of the true value to the bound that the search found.</param>
/// <param name="SmallestAt">Where.</param>
/// <param name="LargestRatio">The largest ratio.</param>
/// <param name="LargestAt">Where.</param>
internal sealed record SharpnessFinding(IBoundClaim Claim, double SmallestRatio, Point SmallestAt, double LargestRatio, Point LargestAt);

/// <summary>Searches the smallest and the largest ratio of a true value to its bound.</summary>
internal static class Sharpness
{
    /// <summary>Where the ratio of a bound is extreme, by the search that looks for counterexamples.</summary>
    public static SharpnessFinding Of(IBoundClaim claim, Budget budget, ulong seed = Verification.DefaultSeed)
    {
        var smallest = Search(new Ratio(claim, isLargest: false), budget, seed);
        var largest = Search(new Ratio(claim, isLargest: true), budget, seed);
        return new SharpnessFinding(claim, smallest.Margin, smallest.Point, -largest.Margin, largest.Point);
    }

    private static Evaluation Search(Ratio ratio, Budget budget, ulong seed)
    {
        var search = new CounterexampleSearch(ratio, ratio.Domain, seed);
        search.TryGrid();
        for (var round = 0; round < budget.Rounds; round++)
        {
            search.RunRound();
        }

        return search.Seen.Smallest;
    }

    /// <summary>The ratio as a margin: what the search makes small. A bound that is not positive says nothing and is passed over.</summary>
    private sealed class Ratio(IBoundClaim claim, bool isLargest) : InequalityClaim
    {
        public override string Id => "ratio";

        public override string Title => claim.Bounded;

        public override string Source => "";

        public override string Statement => "true value / bound";

        public override Domain Domain => claim.RatioDomain;

        public override double SlackAt(Point point) => claim.Bound(point);

        public override double MarginAt(Point point) => (isLargest ? -1 : 1) * claim.TrueValue(point) / claim.Bound(point);
    }
}
