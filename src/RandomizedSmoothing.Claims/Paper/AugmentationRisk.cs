namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§2.2 on the risk that noise augmentation minimises, for the cross entropy.</summary>
public sealed partial class AugmentationRisk : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-augmentation-risk";

    /// <inheritdoc/>
    public override string Title => "The augmentation risk bounds the smoothing risk from below";

    /// <inheritdoc/>
    public override string Source => "§2.2";

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

    /// <inheritdoc/>
    public override Domain Domain { get; } =
    [
        Score("p", "score of the true label on this side of the boundary"),
        Score("q", "score of the true label beyond the boundary"),
        Parameter.Sigma,
        new("x", "distance from the boundary, in input units", ParameterKind.RealNumber, -1e3, 1e3),
    ];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => T.Min(1 - at["p"], 1 - at["q"]);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at)
    {
        var (p, q, stays) = (at["p"], at["q"], T.NormalLower(at["x"] / at.Sigma));
        var smoothing = -T.Log((stays * p) + ((1 - stays) * q));
        var augmentation = -((stays * T.Log(p)) + ((1 - stays) * T.Log(q)));
        return smoothing - augmentation;
    }

    private static Parameter Score(string name, string meaning) => new(name, meaning, ParameterKind.PositiveReal, 1e-6, 1);
}
