using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What Theorem 3 comes down to: at its bound itself, the points of the ball's surface keep less than 1/c.</summary>
internal sealed class Theorem3AtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "theorem-3-at-its-bound";

    /// <inheritdoc/>
    public override string Title => "At the bound of Theorem 3 the ball's surface keeps less than its share";

    /// <inheritdoc/>
    public override string Source => "§4.1, for Theorem 3";

    /// <inheritdoc/>
    public override string Statement => "c P(χ′²_d(λ) ≤ λ) < 1 for λ = 2(d − 1)/c";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) =>
        1 - (at.Classes * BallProbability<T>.At(at.D, T.One, Theorem3.ShrinkingBound(at.D, at.Classes, T.One), distance: T.One));
}
