using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How large the bias of Theorem 1 is at least.</summary>
[Claim("remark-theorem-1-bias-corrected", "Much augmentation and smoothing makes the bias at least (1 − 2ε)(2Φ(ka/2σ_o) − 1)", "§3.1, beside Theorem 1, second part")]
public sealed partial class Theorem1BiasCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "k > 1/(2ε) − 1  ⇒  the bias is at least (1 − 2ε)(2Φ(ka/2σ_o) − 1) for large σ_t";

    /// <inheritdoc/>
    public override string Remarks =>
        "Close to 1 − 2ε where σ_o is small beside ka, and sharp there if ε(k + 1)² > k + ½, so that u < ka; otherwise the bias tends to 1.";

    /// <inheritdoc/>
    public override string Proof =>
        Theorem1Corrected.Limit + " With u for that end, the limit is Φ(u/σ_o) − (1 − 2ε)Φ(−(u + a)/σ_o) − 2εΦ((ka − u)/σ_o), and u > ka/2 because (1 − 2ε) + 2εk² > k(2ε(k + 1) − 1), that is (1 − 2ε)(1 + k) > 0. So the last two terms are less than (1 − 2ε)Φ(−u/σ_o) + 2εΦ(u/σ_o), and "
        + "the limit exceeds (1 − 2ε)(2Φ(u/σ_o) − 1).";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T epsilon, T k)
        where T : struct, IReal<T> => LimitClaim.Slack(epsilon, k);

    private static T Margin<T>([Epsilon] T epsilon, [FarDistance] T k, [NearDistance] T a, [DataSigma] T sigma_o)
        where T : struct, IReal<T> => LimitClaim.ExcessOfBias(epsilon, k, a, sigma_o);
}
