using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>In the plane, with many classes, a disc stays as large as it was up to close to the bound of Theorem 3.</summary>
[Claim("remark-theorem-3-is-tight-corrected", "For all d and c at once, no smaller factor would do in Theorem 3", "§4, beside “Our results are tight”; Theorem 3")]
public sealed partial class Theorem3IsTightCorrected : ExpressionClaim
{
    private const int D = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "no factor below 1 can be put before R√c / √(2(d − 1)) for all d and c at once; for at d = 2 and c ≥ 3 the ball does not shrink at σ = R√c "
        + "/ √(2(d − 1)) · √(1 − 2/c)";

    /// <inheritdoc/>
    public override string Remarks =>
        "Many classes in the plane show it, c → ∞. It says nothing of any other instance: for two classes a ball shrinks at every σ > 0.";

    /// <inheritdoc/>
    public override string Proof =>
        "On the disc's edge the probability is (1 − exp(−x) I₀(x))/2 with x = R²/σ² = 2/(c − 2) ≤ 2, and 1/c is x/(2(1 + x)); so "
        + "it is to be shown that (1 + x) I₀(x) < exp(x). In powers of x the difference is Σ_k x²ᵏ/(2k)! · ((1 − q_k) − x (q_k − "
        + "1/(2k + 1))) with q_k = C(2k, k)/4ᵏ. Its term at k = 0 is 0, and those at k ≥ 1 are positive for x ≤ 2, as 3 q_k < 1 + "
        + "2/(2k + 1): 3/2 < 5/3, 9/8 < 7/5, and 3 q_k < 1 from k = 3 on.";

    private static T Margin<T>([Classes(Low = 3)] int c, [Radius] T R)
        where T : struct, IReal<T>
    {
        var bound = Theorem3.ShrinkingBound(D, c, R);
        return (c * BallProbability<T>.At(D, R, bound * T.Sqrt((T)(c - 2) / c), distance: R)) - 1;
    }
}
