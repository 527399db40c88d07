using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the vanishing σ of a ball depends on the dimension.</summary>
[Claim("remark-vanishing-falls-with-dimension", "A ball vanishes at a smaller σ in a higher dimension", "§4.1, on Figure 2")]
public sealed partial class VanishingFallsWithDimension : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "overall the region vanishes at smaller smoothing factor σ_van with the growing dimension: σ_van(d + 1) < σ_van(d)";

    /// <inheritdoc/>
    public override string Remarks =>
        "For every number of classes, of which Figure 2 shows c = 2: where the ball's centre has 1/c or more in d + 1 dimensions, it has more in d.";

    /// <inheritdoc/>
    public override string Proof =>
        "χ²_{d+1} has the distribution of χ²_d + z² with z normal and independent, so that P(χ²_{d+1} ≤ x) < P(χ²_d ≤ x) for x > 0. The 1/c-quantile rises with d, and σ_van is R over its root.";

    private static T Slack<T>(int d, int c, T R, T sigma)
        where T : struct, IReal<T> => (c * BallProbability<T>.AtCenter(d + 1, R, sigma)) - 1;

    private static T Margin<T>([Dimension] int d, [Classes] int c, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => (c * BallProbability<T>.AtCenter(d, R, sigma)) - 1;
}
