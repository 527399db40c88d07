using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How large the bias of Theorem 1 is when σ_t is large.</summary>
[Claim("remark-theorem-1-bias", "Much augmentation and smoothing makes the bias large", "§3.1, Theorem 1, second part")]
public sealed partial class Theorem1Bias : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "k > 1/(2ε) − 1  ⇒  the bias is large for large σ_t";

    /// <inheritdoc/>
    public override string Remarks =>
        $"Evaluated in the limit σ_t → ∞. {ReadingsOfTables.LargeBias} The limit comes arbitrarily close to 0, where ε is close to ½ or σ_o large beside ka: it is 0.0271 at ε = 0.49, k = a = σ_o = 1.";

    /// <inheritdoc/>
    public override string Correction => "remark-theorem-1-bias-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T epsilon, T k)
        where T : struct, IReal<T> => LimitClaim.Slack(epsilon, k);

    internal static T Margin<T>([Epsilon] T epsilon, [FarDistance] T k, [NearDistance] T a, [DataSigma] T sigma_o)
        where T : struct, IReal<T> => LimitClaim.LimitOfBias(epsilon, k, a, sigma_o) - (T.One / 20);
}
