using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes Theorem 3 needs no bound at all.</summary>
public sealed partial class BinaryShrinking : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-sharper-shrinking-bound";

    /// <inheritdoc/>
    public override string Title => "For two classes, a bounded region shrinks at every σ";

    /// <inheritdoc/>
    public override string Source => "§4.1, ours beside Theorem 3";

    /// <inheritdoc/>
    public override string Statement => "c = 2 and σ > 0  ⇒  R_σ < R";

    /// <inheritdoc/>
    public override string Remarks => "The ball is the worst case, as in Theorem 3.";

    /// <inheritdoc/>
    public override string Proof =>
        "The half-space that touches the ball in a point of its boundary contains it and more, and keeps exactly one half of the noise around that point; "
        + "so the ball keeps less than one half there, and farther out.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Radius, Parameter.Sigma];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => 1 - (2 * BallProbability<T>.At(at.D, at.R, at.Sigma, distance: at.R));
}
