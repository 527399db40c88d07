using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A region shrinks at least as much as its bounding cone.</summary>
[Claim("remark-cone-is-lower-bound", "The shrinkage of the bounding cone is a lower bound", "§4.2, before Theorem 6")]
[PaperSaysItFollows("theorem-7", "The shrinkage in this case serves as a non-trivial lower bound")]
public sealed partial class ConeIsLowerBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "The shrinkage in this case serves as a non-trivial lower bound: Υ_D − Υ_Dσ ≥ Υ_C − Υ_Cσ for the θ,v-bounding cone C of D";

    /// <inheritdoc/>
    public override string Remarks =>
        "Evaluated for the cone without its tip, D = {x ∈ C : vᵀx ≤ Υ_C − gap}, whose bounding cone is C. Where the cone retreats by more than depth, "
        + "its axis keeps less than 1/c there, and so, if the statement holds, does the axis of D at that depth below the cut; the axis is the most probable "
        + "point of its height in either. Far below the apex the cut is nearly a hyperplane, which for two classes hardly retreats. "
        + "The margin is negative where D has 1/c at that depth and C has not.";

    /// <inheritdoc/>
    public override string Correction => "remark-cone-is-lower-bound-corrected";

    private static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap, [DepthBelow] T depth)
        where T : struct, IReal<T> => T.Max(
            1 - (c * ConeProbability<T>.CutOnAxis(d, theta, sigma, depth: gap + depth, cut: gap)),
            (c * ConeProbability<T>.OnAxis(d, theta, sigma, depth)) - 1);
}

/// <summary>How deep the point on the axis is.</summary>
[RealNumber(Name = "depth", Low = -1e3, High = 1e3, Meaning = "a distance below Υ_D, and below the apex of C, in input units")]
internal sealed class DepthBelowAttribute : ParameterAttribute;
