using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A radius that was certified from the same two probabilities before Equation 2, beside it.</summary>
/// <remarks>second is Φ⁻¹(p_B), and lead Φ⁻¹(p_A) − Φ⁻¹(p_B): twice Equation 2's radius over σ.</remarks>
[RealNumber(Name = "second", Low = -8, High = 0, Meaning = "quantile of p_B")]
[PositiveReal(Name = "lead", Low = 1e-2, High = 16, Meaning = "quantile of p_A less that of p_B")]
public abstract class EarlierCertificate : ExpressionClaim
{
    /// <inheritdoc/>
    public sealed override string Proof =>
        "For every p_A ≥ p_B with p_A + p_B ≤ 1 two half-spaces have just these probabilities, and their classes change at distance Equation 2's r (Cohen et al. 2019, Theorem 2); "
        + "so no radius that is certified from p_A and p_B alone is larger.";

    /// <inheritdoc/>
    public sealed override bool IsStrict => false;

    /// <summary>Not negative where p_A + p_B ≤ 1.</summary>
    internal static T Rest<T>(T second, T lead)
        where T : struct, IReal<T>
    {
        var (p_A, p_B) = (Top(second, lead), Other(second));
        return 1 - p_A - p_B;
    }

    /// <summary>Not negative where the earlier radius over σ, squared here, is no larger than Equation 2's.</summary>
    internal static T Excess<T>(T squaredRadius, T lead)
        where T : struct, IReal<T> => 1 - (4 * squaredRadius / (lead * lead));

    /// <summary>p_A.</summary>
    internal static T Top<T>(T second, T lead)
        where T : struct, IReal<T> => T.NormalLower(second + lead);

    /// <summary>p_B.</summary>
    internal static T Other<T>(T second)
        where T : struct, IReal<T> => T.NormalLower(second);
}
