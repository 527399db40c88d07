using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What §4 takes for the smoothed region contains what the smoothed classifier gives the class.</summary>
[Claim("remark-necessary-condition", "A class that wins the vote has at least 1/c of it", "§4, Problem Reductions")]
public sealed partial class NecessaryCondition : ExpressionClaim
{
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

    private static T Slack<T>(int c, T p)
        where T : struct, IReal<T> => p - ((1 - p) / (c - 1));

    private static T Margin<T>([Classes] int c, [PositiveReal(Low = 1e-6, High = 1, Meaning = "probability of class 1 under the noise")] T p)
        where T : struct, IReal<T> => (c * p) - 1;
}
