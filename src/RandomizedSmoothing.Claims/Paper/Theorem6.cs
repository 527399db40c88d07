using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The shrinkage of a cone is proportional to σ.</summary>
public sealed class Theorem6 : ExpressionClaim
{
    private static readonly Parameter Depth =
        new("depth", "distance inside the apex, in units of σ", ParameterKind.RealNumber, -1e3, 1e3);

    /// <inheritdoc/>
    public override string Id => "theorem-6";

    /// <inheritdoc/>
    public override string Title => "A cone's shrinkage is proportional to σ";

    /// <inheritdoc/>
    public override string Source => "§4.2, Theorem 6";

    /// <inheritdoc/>
    public override string Statement => "Υ_D − Υ_Dσ ∝ σ for the solid cone D of half-angle θ";

    /// <inheritdoc/>
    public override string Remarks =>
        "The probability at depth σt under N(0, σ²I) is compared with the one at depth t under N(0, I), for every t and thus for "
        + "every threshold 1/c at once. The printed set, and Definition 4's maximum over D_σ, are misprints: D is the solid cone of "
        + "half-angle θ about −v with its apex on top, and Υ_D is the supremum of vᵀx over D.";

    /// <inheritdoc/>
    public override string Proof =>
        "With its apex at the origin, the cone is mapped onto itself by x ↦ x/σ, and N(x, σ²I) onto N(x/σ, I). So "
        + "P_σ(x) = P₁(x/σ), hence D_σ = σD₁ and Υ_Dσ = σΥ_D₁, while Υ_D = 0: the shrinkage is σ times that at σ = 1.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.HalfAngle, Parameter.Sigma, Depth];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at)
    {
        var depth = at["depth"];
        return -T.Abs(
            ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at.Sigma * depth)
            - ConeProbability<T>.OnAxis(at.D, at.Theta, T.One, depth));
    }
}
