namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What §4 takes for the smoothed region contains what the smoothed classifier gives the class.</summary>
public sealed partial class NecessaryCondition : ExpressionClaim
{
    private static readonly Parameter Share = new("p", "probability of class 1 under the noise", ParameterKind.PositiveReal, 1e-6, 1);

    /// <inheritdoc/>
    public override string Id => "remark-necessary-condition";

    /// <inheritdoc/>
    public override string Title => "A class that wins the vote has at least 1/c of it";

    /// <inheritdoc/>
    public override string Source => "§4, Problem Reductions";

    /// <inheritdoc/>
    public override string Statement =>
        "the necessary condition for x to be classified as class 1 is to have f_σ(x)₁ ≥ 1/c";

    /// <inheritdoc/>
    public override string Remarks =>
        "The class wins at the latest where it has as much as the largest of the others, which is at least their mean (1 − p)/(c − 1): that weakest hypothesis is the one tested.";

    /// <inheritdoc/>
    public override string Proof =>
        "p ≥ (1 − p)/(c − 1) is p(c − 1) + p ≥ 1.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Classes, Share];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => at["p"] - ((1 - at["p"]) / (at.C - 1));

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => (at.C * at["p"]) - 1;
}
