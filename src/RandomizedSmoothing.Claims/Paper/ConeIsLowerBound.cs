using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A region shrinks at least as much as its bounding cone.</summary>
public sealed partial class ConeIsLowerBound : ExpressionClaim
{
    private static readonly Parameter Depth = new("depth", "a distance below Υ_D, and below the apex of C, in input units", ParameterKind.RealNumber, -1e3, 1e3);

    /// <inheritdoc/>
    public override string Id => "remark-cone-is-lower-bound";

    /// <inheritdoc/>
    public override string Title => "The shrinkage of the bounding cone is a lower bound";

    /// <inheritdoc/>
    public override string Source => "§4.2, before Theorem 6";

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

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle, Parameter.Sigma, Theorem5.Gap, Depth];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => T.Max(
        1 - (at.C * ConeProbability<T>.CutOnAxis(at.D, at.Theta, at.Sigma, depth: at["gap"] + at["depth"], cut: at["gap"])),
        (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at["depth"])) - 1);
}
