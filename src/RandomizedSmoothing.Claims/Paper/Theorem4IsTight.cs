using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>At d = 2 and many classes the vanishing σ comes as close to its bound as one likes.</summary>
[Claim("remark-theorem-4-is-tight", "The bound of Theorem 4 is tight", "§4.1, after Theorem 4; also §4: “Our results are tight”")]
public sealed partial class Theorem4IsTight : ExpressionClaim
{
    private const int D = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "the tightness of our theoretical bound on σ_van: no factor below 1 can be put before R√c / √d; for at d = 2, R√c / √d · "
        + "√(1 − 1/c) < σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "A bound is tight if no constant factor improves it, and many classes in the plane show that. In the paper's own "
        + "comparison, c = 2, it is not: bound / σ_van is 1.18 at d = 2, 1.26 at d = 3, 1.40 at d = 50, and tends to √2 as d grows.";

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
