using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The radius from Rényi divergences beside the one from differential privacy.</summary>
[Claim("remark-li-improves-lecuyer", "The bound of Li et al. is larger than that of Lecuyer et al.", "§2.1, before Equation 2")]
[RealNumber(Name = "second", Low = -8, High = 0, Meaning = "quantile of p_B")]
[PositiveReal(Name = "lead", Low = 1e-2, High = 16, Meaning = "quantile of p_A less that of p_B")]
public sealed partial class LiImprovesLecuyer : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Lecuyer et al. (2019) first applied differential privacy techniques to derive a non-trivial lower bound of r. The bound was later improved by Li et al. (2019) via the tools in information theory for p = 2";

    /// <inheritdoc/>
    public override string Remarks =>
        "Both radii are as in remark-tighter-than-lecuyer and remark-tighter-than-li. Li et al.'s is less than σ√(−2 log(1 − p_A + p_B)) for every α, as α > 1 and the power mean M is at least p_B: that is what stands here in its place. Where p_A is small, as it may be with many classes, it is less than "
        + "Lecuyer et al.'s at one β: at p_A = 0.01 against p_B = 0.001 it is 0.097σ, theirs 0.258σ and Equation 2's 0.382σ.";

    /// <inheritdoc/>
    public override string Correction => "remark-li-improves-lecuyer-corrected";

    internal static T Slack<T>(T second, T lead, T beta)
        where T : struct, IReal<T> => T.Min(EarlierCertificate.Rest(second, lead), TighterThanLecuyer.Private(second, lead, beta));

    private static T Margin<T>(T second, T lead, [PositiveReal(Low = 1e-3, High = 1, Meaning = "β, the privacy parameter")] T beta)
        where T : struct, IReal<T>
    {
        var largest = -(2 * T.Log(1 - EarlierCertificate.Top(second, lead) + EarlierCertificate.Other(second)));
        return 4 * (largest - TighterThanLecuyer.SquaredRadius(second, lead, beta)) / (lead * lead);
    }
}
