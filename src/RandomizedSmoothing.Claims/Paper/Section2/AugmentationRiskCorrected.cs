using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which of the two risks of §2.2 bounds the other.</summary>
[Claim("remark-augmentation-risk-corrected", "The augmentation risk bounds the smoothing risk from above", "§2.2")]
[RestsOn("jensen")]
public sealed partial class AugmentationRiskCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when l is the cross entropy, the noise augmentation risk of a classifier constitutes an upper bound of its smoothing risk";

    /// <inheritdoc/>
    public override string Proof =>
        "−log is convex, so that E[−log f(x + z)] ≥ −log E[f(x + z)] by Jensen's inequality, for every x, every f with values in (0, 1] and every noise z; then the mean over x. "
        + "Equality holds just where f(x + z) does not depend on z. The same holds for the smallest risks over a class of classifiers.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T p, T q)
        where T : struct, IReal<T> => AugmentationRisk.Slack(p, q);

    private static T Margin<T>([TrueScore] T p, [ScoreBeyond] T q, [Sigma] T sigma, [BoundaryDistance] T x)
        where T : struct, IReal<T> => -AugmentationRisk.Margin(p, q, sigma, x);
}
