using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A ball's most probable point is its centre.</summary>
public sealed partial class MostProbableOrigin : ExpressionClaim
{
    private static readonly Parameter Distance = new("distance", "distance from the origin, in input units", ParameterKind.PositiveReal, 1e-6, 1e6);

    /// <inheritdoc/>
    public override string Id => "remark-most-probable-origin";

    /// <inheritdoc/>
    public override string Title => "The origin is the ball's most probable point";

    /// <inheritdoc/>
    public override string Source => "§4.3";

    /// <inheritdoc/>
    public override string Statement =>
        "In the case of bounded decision region, the point at the origin has the highest probability to be classified as class 1: "
        + "P(x) ≤ P(0) for D = {x ∈ ℝᵈ : ‖x‖ ≤ R}";

    /// <inheritdoc/>
    public override string Remarks => "Read for the ball-like region that §4.1 analyses; of a bounded region in general the origin is no distinguished point.";

    /// <inheritdoc/>
    public override string Proof =>
        "The ball is convex and symmetric about the origin, and the normal density is symmetric with convex level sets; so its mass in a translate of the "
        + "ball does not grow with the translation (Anderson 1955, Theorem 1).";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Radius, Parameter.Sigma, Distance];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        BallProbability<T>.AtCenter(at.D, at.R, at.Sigma) - BallProbability<T>.At(at.D, at.R, at.Sigma, at["distance"]);
}
