using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§2.2 on the risk that noise augmentation minimises, for the cross entropy.</summary>
[Claim("remark-augmentation-risk", "The augmentation risk bounds the smoothing risk from below", "§2.2")]
public sealed partial class AugmentationRisk : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when l is chosen to be the cross entropy and 𝔇_p = N(0, σ²I), the noise augmentation risk constitutes a lower bound of R_RS";

    /// <inheritdoc/>
    public override string Remarks =>
        "Both risks of one and the same classifier, at a point at distance x from the boundary between two regions in which the true label's score is p and q: the "
        + "noise leaves it in the first one with probability Φ(x/σ). For two different classifiers (the paper tells f_train,σ from f) neither risk bounds the other. What "
        + "Cohen et al. (2019, §3.3) argue is that augmentation maximises a lower bound of the log-likelihood: of minus the risk.";

    /// <inheritdoc/>
    public override string Correction => "remark-augmentation-risk-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    internal static T Slack<T>(T p, T q)
        where T : struct, IReal<T> => T.Min(1 - p, 1 - q);

    internal static T Margin<T>([TrueScore] T p, [ScoreBeyond] T q, [Sigma] T sigma, [BoundaryDistance] T x)
        where T : struct, IReal<T>
    {
        var stays = T.NormalLower(x / sigma);
        var smoothing = -T.Log((stays * p) + ((1 - stays) * q));
        var augmentation = -((stays * T.Log(p)) + ((1 - stays) * T.Log(q)));
        return smoothing - augmentation;
    }
}

/// <summary>p.</summary>
[PositiveReal(Name = "p", Low = 1e-6, High = 1, Meaning = "score of the true label on this side of the boundary")]
internal sealed class TrueScoreAttribute : ParameterAttribute;

/// <summary>q.</summary>
[PositiveReal(Name = "q", Low = 1e-6, High = 1, Meaning = "score of the true label beyond the boundary")]
internal sealed class ScoreBeyondAttribute : ParameterAttribute;

/// <summary>x.</summary>
[RealNumber(Name = "x", Low = -1e3, High = 1e3, Meaning = "distance from the boundary, in input units")]
internal sealed class BoundaryDistanceAttribute : ParameterAttribute;
