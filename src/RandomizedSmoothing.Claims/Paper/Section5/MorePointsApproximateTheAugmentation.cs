using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>More noisy copies of a sample are closer to the noise's own distribution.</summary>
[Claim("remark-more-points-approximate-the-augmentation", "More augmentation points approximate the augmented distribution more closely", "§5.2, first paragraph")]
[AugmentationPoints]
public sealed partial class MorePointsApproximateTheAugmentation : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement => "Using a larger number of augmentation allows us to approximate the augmented distribution more closely";

    /// <inheritdoc/>
    public override string Remarks =>
        "Close is read as by the mean of Cramér and von Mises's distance ∫(F_n − F)² dF between the distribution of n points and their law, along any direction: 1/(6n), whatever the law. So is every share: that of a set of probability p deviates by √(p(1 − p)/n). The margin is the distance of 1 point less that of n.";

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [.. from points in (int[])[10, 25, 50] select TableCases.Case(Domain, Distance(1) - Distance(points), points)];

    // At the quantile u the share of n points below is binomial, with variance u(1 − u)/n; the integral of u(1 − u) is 1/6.
    private static decimal Distance(int points) => 1m / (6 * points);
}
