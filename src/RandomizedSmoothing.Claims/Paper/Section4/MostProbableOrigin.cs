using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A ball's most probable point is its centre.</summary>
[Claim("remark-most-probable-origin", "The origin is the ball's most probable point", "§4.3")]
[RestsOn("anderson")]
public sealed partial class MostProbableOrigin : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "In the case of bounded decision region, the point at the origin has the highest probability to be classified as class 1: "
        + "P(x) ≤ P(0) for D = {x ∈ ℝᵈ : ‖x‖ ≤ R}";

    /// <inheritdoc/>
    public override string Remarks => Readings.AnalysedRegion + " Of a bounded region in general the origin is no distinguished point.";

    /// <inheritdoc/>
    public override string Proof =>
        "The ball is convex and symmetric about the origin, and the normal density is symmetric with convex level sets; so its mass in a translate of the "
        + "ball does not grow with the translation (Anderson 1955, Theorem 1).";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Margin<T>(
        [Dimension] int d,
        [Radius] T R,
        [Sigma] T sigma,
        [PositiveReal(Low = 1e-6, High = 1e6, Meaning = "distance from the origin, in input units")] T distance)
        where T : struct, IReal<T> => BallProbability<T>.AtCenter(d, R, sigma) - BallProbability<T>.At(d, R, sigma, distance);
}
