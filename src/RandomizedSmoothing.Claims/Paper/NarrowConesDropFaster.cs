using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which of two cones loses its certificates first.</summary>
public sealed partial class NarrowConesDropFaster : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-narrow-cones-drop-faster";

    /// <inheritdoc/>
    public override string Title => "The narrower the cone, the sooner its certified radii drop to zero";

    /// <inheritdoc/>
    public override string Source => "§4.3, on Figure 3(b)";

    /// <inheritdoc/>
    public override string Statement =>
        "certified radii drop to zero when we keep increasing σ; the “narrower” (smaller θ) the decision region is, the faster they drop to zero";

    /// <inheritdoc/>
    public override string Remarks => "At a σ at which a point of a narrow cone's axis still has a certified radius, the same point has one in a wider cone.";

    /// <inheritdoc/>
    public override string Proof => "The narrow cone is a part of the wider one with the same apex and axis, and the rest has a positive probability. At σ → ∞ both have less than ½.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } =
    [
        Parameter.Dimension with { High = 1000 },
        Parameter.HalfAngle,
        Parameter.HalfAngle with { Name = "theta2", Meaning = "half-angle of a wider cone, in degrees" },
        Parameter.Sigma,
    ];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => at["theta2"] - at.Theta;

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        ConeProbability<T>.OnAxis(at.D, at["theta2"], at.Sigma, depth: T.One) - ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, depth: T.One);
}
