using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes, every region that has a bounding cone shrinks at every σ.</summary>
[Claim("remark-binary-shrinks-corrected", "For two classes every region with a bounding cone shrinks, at every σ", "§4.2, beside the text after Theorem 5")]
public sealed partial class BinaryShrinksCorrected : ExpressionClaim
{
    private const int C = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "c = 2 and D has a θ,v-bounding cone, of whatever θ < π/2  ⇒  Υ_Dσ < Υ_D at every σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theorem 5 for c = 2, where log(c − 1) = 0, and without its condition on σ. Evaluated for the cone without its tip, as there. A region in a "
        + "half-space need have no bounding cone.";

    /// <inheritdoc/>
    public override string Proof =>
        "A point at the height Υ_D or above has at most half of the noise at or below Υ_D, and of that half some falls outside the cone: at the least as much as "
        + "from the point of the axis at the cut (Theorem 5's remarks). So it keeps less than ½ by an amount that depends on σ, θ, d and the gap alone, and by "
        + "continuity so do the points a little lower.";

    private static T Margin<T>([Dimension] int d, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap)
        where T : struct, IReal<T> => 1 - (C * ConeProbability<T>.CutOnAxis(d, theta, sigma, depth: gap, cut: gap));
}
