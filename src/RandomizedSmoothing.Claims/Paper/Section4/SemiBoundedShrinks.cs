using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether every cone shrinks.</summary>
[Claim("remark-semi-bounded-shrinks", "A semi-bounded region shrinks", "§4.2, before Theorem 6")]
[PaperSaysItFollows("theorem-5", "any “narrow” semi-bounded decision region … will shrink")]
public sealed partial class SemiBoundedShrinks : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the semi-bounded decision region is unbounded and will shrink: Υ_Dσ < Υ_D for the solid cone D";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.AnalysedRegion + " By Theorem 6 one σ stands for all. The probability rises along the axis, so the cone shrinks exactly where its apex keeps less than 1/c, which is the cone's share of all directions. From "
        + "three classes on a wide cone has a larger share, and grows: in the plane one of 80° has 4/9.";

    /// <inheritdoc/>
    public override string Correction => "remark-semi-bounded-shrinks-corrected";

    private static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta)
        where T : struct, IReal<T> => 1 - (c * ConeProbability<T>.OnAxis(d, theta, sigma: T.One, depth: 0));
}
