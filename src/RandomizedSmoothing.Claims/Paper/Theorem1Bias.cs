namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How large the bias of Theorem 1 is when σ_t is large.</summary>
public sealed partial class Theorem1Bias : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-theorem-1-bias";

    /// <inheritdoc/>
    public override string Title => "Much augmentation and smoothing makes the bias at least a half";

    /// <inheritdoc/>
    public override string Source => "§3.1, Theorem 1, second part";

    /// <inheritdoc/>
    public override string Statement => "k > 1/(2ε) − 1  ⇒  the bias is large for large σ_t";

    /// <inheritdoc/>
    public override string Remarks =>
        "Evaluated in the limit σ_t → ∞. The paper does not say what large is: read as at least ½. No other number would do, as the limit comes "
        + "arbitrarily close to 0, where ε is close to ½ or σ_o large beside ka.";

    /// <inheritdoc/>
    public override string Correction => "remark-theorem-1-bias-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain => LimitClaim.Parameters;

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => LimitClaim.HypothesisSlack(at);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => LimitClaim.LimitOfBias(at) - (T.One / 2);
}
