using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What §4's analysis leaves out only adds to the misclassification.</summary>
[Claim("remark-misclassification-is-higher", "The actual misclassification rate is higher than the analysis says", "§4, Problem Reductions")]
[PaperSaysItFollows("remark-necessary-condition", "the necessary condition for it to be classified as class 1 … If this overestimated reformed class 1 partition is still smaller")]
public sealed partial class MisclassificationIsHigher : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "If this overestimated reformed class 1 partition is still smaller than the original, then for sure the actual misclassification rate will be higher than the analysis herein";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Higher + " Point by point: a point that the analysis counts as lost, f_σ(x)₁ < 1/c, is lost to the largest of the other classes, which has a share of between their mean, (1 − p)/(c − 1), and all, 1 − p. "
        + "So the rate is no lower, whatever the data. For two classes the two are the same, as the partition is then no overestimate; for more the points with 1/c ≤ p < the largest other share are lost as well.";

    /// <inheritdoc/>
    public override string Proof => "p < 1/c gives (1 − p)/(c − 1) > 1/c > p; a rate is the share of the points that are lost.";

    private static T Slack<T>(int c, T p)
        where T : struct, IReal<T> => 1 - (c * p);

    private static T Margin<T>(
        [Classes] int c,
        [PositiveReal(Low = 1e-6, High = 1, Meaning = "probability of class 1 under the noise")] T p,
        [PositiveReal(Low = 1e-3, High = 1, Meaning = "place of the largest other class's share, from 0 at the mean of all others to 1 at all of them")] T place)
        where T : struct, IReal<T>
    {
        var (mean, all) = ((1 - p) / (c - 1), 1 - p);
        return mean + (place * (all - mean)) - p;
    }
}
