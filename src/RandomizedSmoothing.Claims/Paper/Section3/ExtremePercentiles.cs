using System.Collections.Immutable;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether the first and the last percentile are the extremes.</summary>
[Claim("remark-extreme-percentiles", "The 1st and the 100th percentile are the lowest and the highest accuracy", "§3.2, second paragraph")]
[DataSet]
[Percentile]
public sealed partial class ExtremePercentiles : CaseClaim
{
    /// <inheritdoc/>
    public override string Statement => "the 1st and 100th in the percentile correspond to the lowest (min) and highest (max) class-wise accuracy, respectively";

    /// <inheritdoc/>
    public override string Remarks =>
        "By the nearest rank, which the paper's next sentence follows (see remark-percentile-ranks): the p-th percentile of k values is the ⌈pk/100⌉-th lowest. A margin is minus the ranks between. Of ImageNet's 1000 classes the 1st percentile is the 10th lowest; "
        + "that Table 3 prints the lowest in its place is a convention of its own, under which the sentence is a definition and nothing to test.";

    /// <inheritdoc/>
    public override string Correction => "remark-extreme-percentiles-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override ImmutableArray<Evaluation> Cases =>
        [Case(10, 1, extreme: 1), Case(10, 100, extreme: 10), Case(1000, 1, extreme: 1), Case(1000, 100, extreme: 1000)];

    private Evaluation Case(int classes, int percentile, int extreme)
    {
        double[] ranks = [.. Enumerable.Range(1, classes)];
        return TableCases.Case(Domain, -Math.Abs((decimal)NearestRank.Percentile(ranks, percentile) - extreme), classes, percentile);
    }
}
