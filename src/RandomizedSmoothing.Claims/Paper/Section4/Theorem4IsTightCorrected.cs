using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At d = 2 and many classes the vanishing σ comes as close to its bound as one likes.</summary>
[Claim("remark-theorem-4-is-tight-corrected", "For all d and c at once, no smaller factor would do in Theorem 4", "§4.1, beside the text after Theorem 4")]
public sealed partial class Theorem4IsTightCorrected : ExpressionClaim
{
    private const int D = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "no factor below 1 can be put before R√c / √d for all d and c at once; for at d = 2, R√c / √d · √(1 − 1/c) < σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "Many classes in the plane show it, c → ∞. It says nothing of any other instance: see remark-theorem-4-is-tight for two classes.";

    /// <inheritdoc/>
    public override string Proof =>
        "At that σ the centre of the disc keeps 1 − exp(−R²/(2σ²)) = 1 − exp(−1/(c − 1)), and exp(−y) < 1/(1 + y) at y = 1/(c − "
        + "1) makes that more than 1/c.";

    private static T Margin<T>([Classes] int c, [Radius] T R)
        where T : struct, IReal<T>
    {
        var bound = Theorem4.VanishingBound(D, c, R);
        return (c * BallProbability<T>.AtCenter(D, R, bound * T.Sqrt((T)(c - 1) / c))) - 1;
    }
}
