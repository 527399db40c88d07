using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>How much Theorem 4's bound gives away, for any number of classes.</summary>
[Claim("remark-vanishing-sigma-range", "σ_van is Theorem 4's bound within a factor of √c", "§4.1, ours beside Theorem 4")]
[RestsOn("table-1-corrected", "chen-rubin")]
public sealed partial class VanishingSigmaRange : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "R/√d < σ_van < R√c/√d";

    /// <inheritdoc/>
    public override string Remarks =>
        "Neither side can be improved by a factor: for d → ∞ the 1/c-quantile of χ²_d is d + O(√d), and σ_van√d/R → 1 for every c; in the plane it is −2 ln(1 − 1/c), and "
        + "σ_van over the upper side tends to 1 for c → ∞.";

    /// <inheritdoc/>
    public override string Proof =>
        "At σ = R/√d the centre keeps P(χ²_d ≤ d) > ½ ≥ 1/c, as the median of χ²_d is below d (Chen and Rubin 1986), and so it does at a σ a little larger. The upper side is table-1-corrected. " + new Table1Corrected().Proof;

    private static T Margin<T>([Dimension] int d, [Classes] int c)
        where T : struct, IReal<T> => T.Min(
            (c * BallProbability<T>.AtCenter(d, T.Sqrt(d), T.One)) - 1,
            1 - (c * BallProbability<T>.AtCenter(d, T.One, Theorem4.VanishingBound(d, c, T.One))));
}
