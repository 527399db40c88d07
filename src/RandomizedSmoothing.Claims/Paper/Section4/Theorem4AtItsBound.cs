using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Theorem 4 comes down to: at its bound itself, the centre of the ball keeps less than 1/c.</summary>
[Claim("theorem-4-at-its-bound", "At the bound of Theorem 4 the ball's centre keeps less than its share", "§4.1, for Theorem 4")]
internal sealed partial class Theorem4AtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "c P(χ²_d ≤ d/c) < 1";

    private static T Margin<T>([Dimension] int d, [Classes] T c)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.AtCenter(d, T.One, Theorem4.VanishingBound(d, c, T.One)));
}
