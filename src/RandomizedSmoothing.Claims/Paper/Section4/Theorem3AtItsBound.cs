using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Theorem 3 comes down to: at its bound itself, the points of the ball's surface keep less than 1/c.</summary>
[Claim("theorem-3-at-its-bound", "At the bound of Theorem 3 the ball's surface keeps less than its share", "§4.1, for Theorem 3")]
internal sealed partial class Theorem3AtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "c P(χ′²_d(λ) ≤ λ) < 1 for λ = 2(d − 1)/c";

    private static T Margin<T>([Dimension] int d, [Classes] T c)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.At(d, T.One, Theorem3.ShrinkingBound(d, c, T.One), distance: T.One));
}
