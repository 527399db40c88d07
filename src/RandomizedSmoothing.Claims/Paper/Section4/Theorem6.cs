using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The shrinkage of a cone is proportional to σ.</summary>
[Claim("theorem-6", "A cone's shrinkage is proportional to σ", "§4.2, Theorem 6")]
public sealed partial class Theorem6 : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "Υ_D − Υ_Dσ ∝ σ for the solid cone D of half-angle θ";

    /// <inheritdoc/>
    public override string Remarks =>
        "The probability at depth σt under N(0, σ²I) is compared with the one at depth t under N(0, I), for every t and thus for "
        + "every threshold 1/c at once. " + Readings.Misprint + " The printed set, and Definition 4's maximum over D_σ, are such: D is the solid cone of "
        + "half-angle θ about −v with its apex on top, and Υ_D is the supremum of vᵀx over D.";

    /// <inheritdoc/>
    public override string Proof =>
        "With its apex at the origin, the cone is mapped onto itself by x ↦ x/σ, and N(x, σ²I) onto N(x/σ, I). So "
        + "P_σ(x) = P₁(x/σ), hence D_σ = σD₁ and Υ_Dσ = σΥ_D₁, while Υ_D = 0: the shrinkage is σ times that at σ = 1.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Margin<T>(
        [Dimension] int d,
        [HalfAngle] T theta,
        [Sigma] T sigma,
        [RealNumber(Low = -1e3, High = 1e3, Meaning = "distance inside the apex, in units of σ")] T depth)
        where T : struct, IReal<T> => -T.Abs(
            ConeProbability<T>.OnAxis(d, theta, sigma, sigma * depth)
            - ConeProbability<T>.OnAxis(d, theta, T.One, depth));
}
