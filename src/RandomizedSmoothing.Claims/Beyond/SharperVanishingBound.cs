using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>A sharper bound than Theorem 4's for two classes: R / √(d − 2/3).</summary>
[Claim("remark-sharper-vanishing-bound", "For two classes, a ball vanishes at less than Theorem 4's bound", "§4.1, ours beside Theorem 4")]
[RestsOn("chen-rubin")]
public sealed partial class SharperVanishingBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "c = 2 and σ > R / √(d − 2/3)  ⇒  D_σ = ∅ for D = {x ∈ ℝᵈ : ‖x‖ ≤ R}";

    /// <inheritdoc/>
    public override string Remarks =>
        "σ_van is R / √m with m the median of χ²_d. Theorem 4's R√2 / √d is larger by a factor that tends to √2 with the dimension; this bound's "
        + "factor tends to 1.";

    /// <inheritdoc/>
    public override string Proof =>
        "The median of the gamma distribution of shape k lies between k − 1/3 and k (Chen and Rubin 1986), so that of χ²_d, at k = d/2, exceeds d − 2/3. "
        + "Where R²/σ² < d − 2/3 the centre keeps less than one half, and no point keeps more than the centre.";

    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T> => sigma - (R / T.Sqrt(d - ((T)2 / 3)));

    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.AtCenter(d, R, sigma));
}
