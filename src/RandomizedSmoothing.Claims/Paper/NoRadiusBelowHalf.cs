namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Below one half the one-against-all radius is not positive.</summary>
public sealed partial class NoRadiusBelowHalf : ExpressionClaim
{
    private static readonly Parameter Quantile = new("top", "quantile of p_A", ParameterKind.RealNumber, -8, 8);

    /// <inheritdoc/>
    public override string Id => "remark-no-radius-below-half";

    /// <inheritdoc/>
    public override string Title => "No radius can be certified where p_A is below one half";

    /// <inheritdoc/>
    public override string Source => "§2.1, after Equation 2";

    /// <inheritdoc/>
    public override string Statement =>
        "Cohen et al. (2019) sets p_B = 1 − p_A and abstains when p_A < 0.5, implying that no radius can be certified in this case";

    /// <inheritdoc/>
    public override string Remarks =>
        "The parameter is the quantile Φ⁻¹(p_A), and Φ⁻¹(1 − p_A) = −Φ⁻¹(p_A). With a bound of its own for p_B, Equation 2 certifies radii below one half as well: p_A = 0.4 against p_B = 0.3 has r = 0.136σ.";

    /// <inheritdoc/>
    public override string Proof =>
        "The quantile of less than ½ is negative, and r = σΦ⁻¹(p_A).";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Quantile, Parameter.Sigma];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => (T.One / 2) - T.NormalLower(at["top"]);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => -(at.Sigma / 2 * (at["top"] - (-at["top"])) / at.Sigma);
}
