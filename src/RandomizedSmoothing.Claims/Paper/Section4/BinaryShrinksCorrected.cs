using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes, every region that has a bounding cone shrinks at every σ.</summary>
[Claim("remark-binary-shrinks-corrected", "For two classes every region with a bounding cone shrinks, at every σ", "§4.2, beside the text after Theorem 5")]
[RestsOn("anderson")]
public sealed partial class BinaryShrinksCorrected : ExpressionClaim
{
    private const int C = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "c = 2 and D has a θ,v-bounding cone, of whatever θ < π/2  ⇒  Υ_Dσ < Υ_D at every σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theorem 5 for c = 2, where log(c − 1) = 0, and without its condition on σ. Evaluated for the cone without its tip, as there. The smallest "
        + "margin prints as 0: far below the apex what falls outside the cone is less than a double shows beside ½. A region in a half-space need have no bounding cone.";

    /// <inheritdoc/>
    public override string Proof =>
        "Of the points at the height Υ_D or above, the point of the axis at the cut is the most probable of the cone without its tip (Anderson 1955, as in Theorem 5's remarks), of which D is a part. Half of its noise is at or below "
        + "Υ_D, and of that half some falls outside the cone; so every one of them keeps less than ½ by an amount that depends on σ, θ, d and the gap alone. At a height a little lower the point of the axis is "
        + "again the most probable, and by continuity it keeps less than ½ as well.";

    private static T Margin<T>([Dimension] int d, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap)
        where T : struct, IReal<T> => 1 - (C * ConeProbability<T>.CutOnAxis(d, theta, sigma, depth: gap, cut: gap));
}
