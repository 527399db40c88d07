using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How much Theorem 4's bound gives away, for any number of classes.</summary>
public sealed partial class VanishingSigmaRange : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-vanishing-sigma-range";

    /// <inheritdoc/>
    public override string Title => "σ_van is Theorem 4's bound within a factor of √c";

    /// <inheritdoc/>
    public override string Source => "§4.1, ours beside Theorem 4";

    /// <inheritdoc/>
    public override string Statement => "R/√d < σ_van < R√c/√d";

    /// <inheritdoc/>
    public override string Remarks =>
        "Neither side can be improved by a factor: for d → ∞ the 1/c-quantile of χ²_d is d + O(√d), and σ_van√d/R → 1 for every c; in the plane it is −2 ln(1 − 1/c), and "
        + "σ_van over the upper side tends to 1 for c → ∞.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => T.Min(
        (at.C * BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D), T.One)) - 1,
        1 - (at.C * BallProbability<T>.AtCenter(at.D, T.One, Theorem4.VanishingBound(at.D, at.C, T.One))));
}
