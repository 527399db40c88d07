using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Equation 2 beside the radius from differential privacy.</summary>
[Claim("remark-tighter-than-lecuyer", "Equation 2 is tighter than the bound of Lecuyer et al.", "§2.1, beside Equation 2")]
[RestsOn("neyman-pearson")]
public sealed partial class TighterThanLecuyer : EarlierCertificate
{
    /// <inheritdoc/>
    public override string Statement =>
        "Lecuyer et al. (2019) first applied differential privacy techniques to derive a non-trivial lower bound of r; Cohen et al. (2019) proved a tighter bound";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theirs is the supremum over 0 < β ≤ min(1, ½ log(p_A/p_B)) of σβ/√(2 log(1.25(1 + e^β)/(p_A − e^(2β)p_B))), as Cohen et al. state it: every β is tested.";

    private static T Slack<T>(T second, T lead, T beta)
        where T : struct, IReal<T> => T.Min(Rest(second, lead), Private(second, lead, beta));

    private static T Margin<T>(T second, T lead, [PositiveReal(Low = 1e-3, High = 1, Meaning = "β, the privacy parameter")] T beta)
        where T : struct, IReal<T> => Excess(SquaredRadius(second, lead, beta), lead);

    /// <summary>The square of the radius from β, in units of σ.</summary>
    internal static T SquaredRadius<T>(T second, T lead, T beta)
        where T : struct, IReal<T> => beta * beta / (2 * T.Log(5 * (1 + T.Exp(beta)) / (4 * Private(second, lead, beta))));

    /// <summary>Positive where β is one that p_A and p_B allow.</summary>
    internal static T Private<T>(T second, T lead, T beta)
        where T : struct, IReal<T>
    {
        var (p_A, p_B) = (Top(second, lead), Other(second));
        return p_A - (T.Exp(2 * beta) * p_B);
    }
}
