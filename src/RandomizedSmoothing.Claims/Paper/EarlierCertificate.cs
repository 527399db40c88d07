using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A radius that was certified from the same two probabilities before Equation 2, beside it.</summary>
public abstract class EarlierCertificate : ExpressionClaim
{
    /// <summary>Φ⁻¹(p_B).</summary>
    private static readonly Parameter Second = new("second", "quantile of p_B", ParameterKind.RealNumber, -8, 0);

    /// <summary>Φ⁻¹(p_A) − Φ⁻¹(p_B): twice Equation 2's radius over σ.</summary>
    private static readonly Parameter Lead = new("lead", "quantile of p_A less that of p_B", ParameterKind.PositiveReal, 1e-2, 16);

    /// <inheritdoc/>
    public sealed override string Source => "§2.1, beside Equation 2";

    /// <inheritdoc/>
    public sealed override string Proof =>
        "For every p_A ≥ p_B with p_A + p_B ≤ 1 two half-spaces have just these probabilities, and their classes change at distance Equation 2's r (Cohen et al. 2019, Theorem 2); "
        + "so no radius that is certified from p_A and p_B alone is larger.";

    /// <inheritdoc/>
    public sealed override bool IsStrict => false;

    /// <inheritdoc/>
    public sealed override Domain Domain => [Second, Lead, Free];

    /// <summary>The number over which the earlier radius is a supremum.</summary>
    protected abstract Parameter Free { get; }

    /// <inheritdoc/>
    public sealed override T Slack<T>(Point<T> at) => T.Min(1 - Top(at) - Other(at), FreeSlack(at));

    /// <inheritdoc/>
    public sealed override T Margin<T>(Point<T> at) => 1 - (4 * SquaredRadius(at) / (at["lead"] * at["lead"]));

    /// <summary>Positive where the free number is in its range.</summary>
    protected abstract T FreeSlack<T>(Point<T> at)
        where T : struct, IReal<T>;

    /// <summary>The square of the earlier radius over σ.</summary>
    protected abstract T SquaredRadius<T>(Point<T> at)
        where T : struct, IReal<T>;

    /// <summary>p_A.</summary>
    protected static T Top<T>(Point<T> at)
        where T : struct, IReal<T> => T.NormalLower(at["second"] + at["lead"]);

    /// <summary>p_B.</summary>
    protected static T Other<T>(Point<T> at)
        where T : struct, IReal<T> => T.NormalLower(at["second"]);
}
