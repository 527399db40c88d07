using System.Collections.Immutable;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which of ten sorted accuracies the percentiles of Table 3 are.</summary>
[Claim("remark-percentile-ranks", "The ranks of the 25th and the 75th percentile of ten classes", "§3.2, second paragraph")]
public sealed partial class PercentileRanks : NumberClaim
{
    private static readonly double[] Ranks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    /// <inheritdoc/>
    public override string Statement => "For CIFAR10, the [25th, 75th] percentile corresponds to the [3rd, 8th] lowest per-class accuracy";

    /// <inheritdoc/>
    public override string Remarks =>
        "By the nearest rank: the p-th percentile of k values is the ⌈pk/100⌉-th lowest. Of ten classes the 1st and the 100th are "
        + "then the lowest and the highest, as the text says. Of ImageNet's 1000 classes the 1st would be the 10th lowest: there "
        + "“lowest (min)” is a convention of its own.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers { get; } =
        [new("25th percentile, rank", "3", NearestRank.Percentile(Ranks, 25)), new("75th percentile, rank", "8", NearestRank.Percentile(Ranks, 75))];
}
