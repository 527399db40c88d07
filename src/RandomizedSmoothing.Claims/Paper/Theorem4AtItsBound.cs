using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Theorem 4 comes down to: at its bound itself, the centre of the ball keeps less than 1/c.</summary>
internal sealed class Theorem4AtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "theorem-4-at-its-bound";

    /// <inheritdoc/>
    public override string Title => "At the bound of Theorem 4 the ball's centre keeps less than its share";

    /// <inheritdoc/>
    public override string Source => "§4.1, for Theorem 4";

    /// <inheritdoc/>
    public override string Statement => "c P(χ²_d ≤ d/c) < 1";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        1 - (at.Classes * BallProbability<T>.AtCenter(at.D, T.One, Theorem4.VanishingBound(at.D, at.Classes, T.One)));
}
