using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A smoothed region lies as far below its bounding cone's apex as the smoothed cone does.</summary>
[Claim("remark-cone-is-lower-bound-corrected", "The shrinkage of the bounding cone, less the gap, is a lower bound", "§4.2, beside the text before Theorem 6")]
public sealed partial class ConeIsLowerBoundCorrected : ExpressionClaim
{
    private static readonly ConeIsLowerBound Original = new();

    /// <inheritdoc/>
    public override string Statement => "Υ_D − Υ_Dσ ≥ (Υ_C − Υ_Cσ) − (Υ_C − Υ_D) for the θ,v-bounding cone C of D";

    /// <inheritdoc/>
    public override string Remarks => $"{Original.Remarks} Here depth is measured from the apex of C for both.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override string Proof => "D ⊆ C gives D_σ ⊆ C_σ, so Υ_Dσ ≤ Υ_Cσ: subtract both from Υ_D. It is an equality for the cone itself.";

    private static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap, [DepthBelow] T depth)
        where T : struct, IReal<T> => T.Max(
            1 - (c * ConeProbability<T>.CutOnAxis(d, theta, sigma, depth, cut: gap)),
            (c * ConeProbability<T>.OnAxis(d, theta, sigma, depth)) - 1);
}
