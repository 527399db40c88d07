using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A smoothed region lies as far below its bounding cone's apex as the smoothed cone does.</summary>
public sealed partial class ConeIsLowerBoundCorrected : ExpressionClaim
{
    private static readonly ConeIsLowerBound Original = new();

    /// <inheritdoc/>
    public override string Id => "remark-cone-is-lower-bound-corrected";

    /// <inheritdoc/>
    public override string Title => "The shrinkage of the bounding cone, less the gap, is a lower bound";

    /// <inheritdoc/>
    public override string Source => "§4.2, beside the text before Theorem 6";

    /// <inheritdoc/>
    public override string Statement => "Υ_D − Υ_Dσ ≥ (Υ_C − Υ_Cσ) − (Υ_C − Υ_D) for the θ,v-bounding cone C of D";

    /// <inheritdoc/>
    public override string Remarks => $"{Original.Remarks} Here depth is measured from the apex of C for both.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override string Proof => "D ⊆ C gives D_σ ⊆ C_σ, so Υ_Dσ ≤ Υ_Cσ: subtract both from Υ_D. It is an equality for the cone itself.";

    /// <inheritdoc/>
    public override Domain Domain => Original.Domain;

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => T.Max(
        1 - (at.C * ConeProbability<T>.CutOnAxis(at.D, at.Theta, at.Sigma, depth: at["depth"], cut: at["gap"])),
        (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at["depth"])) - 1);
}
