using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Below one half the one-against-all radius is not positive.</summary>
[Claim("remark-no-radius-below-half", "No radius can be certified where p_A is below one half", "§2.1, after Equation 2")]
public sealed partial class NoRadiusBelowHalf : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Cohen et al. (2019) sets p_B = 1 − p_A and abstains when p_A < 0.5, implying that no radius can be certified in this case";

    /// <inheritdoc/>
    public override string Remarks =>
        "The parameter is the quantile Φ⁻¹(p_A), and Φ⁻¹(1 − p_A) = −Φ⁻¹(p_A). With a bound of its own for p_B, Equation 2 certifies radii below one half as well: p_A = 0.4 against p_B = 0.3 has r = 0.136σ.";

    /// <inheritdoc/>
    public override string Proof =>
        "The quantile of less than ½ is negative, and r = σΦ⁻¹(p_A).";

    private static T Slack<T>(T top)
        where T : struct, IReal<T> => (T.One / 2) - T.NormalLower(top);

    private static T Margin<T>([RealNumber(Low = -8, High = 8, Meaning = "quantile of p_A")] T top, [Sigma] T sigma)
        where T : struct, IReal<T> => -(sigma / 2 * (top - (-top)) / sigma);
}
