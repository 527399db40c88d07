using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>For two classes Theorem 3 needs no bound at all.</summary>
[Claim("remark-sharper-shrinking-bound", "For two classes, a bounded region shrinks at every σ", "§4.1, ours beside Theorem 3")]
public sealed partial class SharperShrinkingBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "c = 2 and σ > 0  ⇒  R_σ < R";

    /// <inheritdoc/>
    public override string Remarks => "The ball is the worst case, as in Theorem 3.";

    /// <inheritdoc/>
    public override string Proof =>
        "The half-space that touches the ball in a point of its boundary contains it and more, and keeps exactly one half of the noise around that point; "
        + "so the ball keeps less than one half there, and farther out.";

    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.At(d, R, sigma, distance: R));
}
