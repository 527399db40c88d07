using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Equation 2 beside the radius from Rényi divergences.</summary>
[Claim("remark-tighter-than-li", "Equation 2 is tighter than the bound of Li et al.", "§2.1, beside Equation 2")]
[RestsOn("neyman-pearson")]
public sealed partial class TighterThanLi : EarlierCertificate
{
    /// <inheritdoc/>
    public override string Statement =>
        "The bound was later improved by Li et al. (2019) via the tools in information theory for p = 2. Recently, Cohen et al. (2019) proved a tighter bound of r for p = 2";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theirs is the supremum over α > 1 of σ√(−(2/α) log(1 − p_A − p_B + 2M)), M being the power mean ((p_A^(1 − α) + p_B^(1 − α))/2)^(1/(1 − α)): every α is tested.";

    private static T Slack<T>(T second, T lead)
        where T : struct, IReal<T> => Rest(second, lead);

    private static T Margin<T>(
        T second, T lead, [PositiveReal(Low = 1e-2, High = 1e2, Meaning = "α − 1, α being the order of the divergence")] T alpha)
        where T : struct, IReal<T> => Excess(SquaredRadius(second, lead, alpha), lead);

    /// <summary>The square of the radius from α − 1, in units of σ.</summary>
    internal static T SquaredRadius<T>(T second, T lead, T alpha)
        where T : struct, IReal<T>
    {
        var (p_A, p_B) = (Top(second, lead), Other(second));

        // Relative to the smaller probability, whose power is the larger.
        var share = (1 + T.Exp(alpha * (T.Log(p_B) - T.Log(p_A)))) / 2;
        var M = p_B * T.Exp(-(T.Log(share) / alpha));
        return -(2 / (alpha + 1) * T.Log(1 - p_A - p_B + (2 * M)));
    }
}
