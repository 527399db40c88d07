namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which of the two risks of §2.2 bounds the other.</summary>
public sealed partial class AugmentationRiskCorrected : ExpressionClaim
{
    private static readonly AugmentationRisk Original = new();

    /// <inheritdoc/>
    public override string Id => "remark-augmentation-risk-corrected";

    /// <inheritdoc/>
    public override string Title => "The augmentation risk bounds the smoothing risk from above";

    /// <inheritdoc/>
    public override string Source => "§2.2";

    /// <inheritdoc/>
    public override string Statement =>
        "when l is the cross entropy, the noise augmentation risk of a classifier constitutes an upper bound of its smoothing risk";

    /// <inheritdoc/>
    public override string Proof =>
        "−log is convex, so that E[−log f(x + z)] ≥ −log E[f(x + z)] by Jensen's inequality, for every x, every f with values in (0, 1] and every noise z; then the mean over x. "
        + "Equality holds just where f(x + z) does not depend on z. The same holds for the smallest risks over a class of classifiers.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain => Original.Domain;

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => Original.Slack(at);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => -Original.Margin(at);
}
