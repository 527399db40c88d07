using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Where the radius from Rényi divergences is the larger one.</summary>
[Claim("remark-li-improves-lecuyer-corrected", "Where p_A is at least one half, the bound of Li et al. is larger than that of Lecuyer et al.", "§2.1, beside the text before Equation 2")]
[RealNumber(Name = "second", Low = -8, High = 0, Meaning = "quantile of p_B")]
[PositiveReal(Name = "lead", Low = 1e-2, High = 16, Meaning = "quantile of p_A less that of p_B")]
public sealed partial class LiImprovesLecuyerCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "p_A ≥ 1/2  ⇒  the bound of Lecuyer et al. (2019) is improved by Li et al. (2019)";

    /// <inheritdoc/>
    public override string Remarks =>
        "One α is enough: 1.3, against every β. The margin is the difference of the squared radii over Equation 2's squared.";

    private static T Slack<T>(T second, T lead, T beta)
        where T : struct, IReal<T> => T.Min(second + lead, LiImprovesLecuyer.Slack(second, lead, beta));

    private static T Margin<T>(T second, T lead, [PositiveReal(Low = 1e-3, High = 1, Meaning = "β, the privacy parameter")] T beta)
        where T : struct, IReal<T> => 4 * (TighterThanLi.SquaredRadius(second, lead, (T)3 / 10) - TighterThanLecuyer.SquaredRadius(second, lead, beta)) / (lead * lead);
}
