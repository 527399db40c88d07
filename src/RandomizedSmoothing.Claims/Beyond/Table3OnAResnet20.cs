using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Measured;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>Table 3's rows of CIFAR-10 beside a ResNet-20 that is not the paper's network.</summary>
[Claim("remark-table-3-on-a-resnet-20", "Table 3, CIFAR-10, on a ResNet-20 trained without noise", "§3.2, Table 3, on another network")]
[TableSigma]
[Percentile]
public sealed partial class Table3OnAResnet20 : MeasuredClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "class-wise accuracies (sorted ascendingly) in percentile of [1st, 25th, 50th, 75th, 100th]";

    /// <inheritdoc/>
    public override string Remarks =>
        "The paper's network is a ResNet-110 on lossless images, with 100 samples or more an image; this one a ResNet-20 on images decoded from JPEG copies, with 100: "
        + "that the numbers are not the same is no surprise, that most classes are lost by σ = 0.25 is the same. Ours is to round to the printed percent.";

    /// <inheritdoc/>
    public override string On => OurCifar10.On;

    // Of ten classes the percentiles are these ranks, as the paper says.
    private static ImmutableArray<(int Percentile, int Rank)> Ranks { get; } = [(1, 1), (25, 3), (50, 5), (75, 8), (100, 10)];

    // There is nothing below 0 and nothing above 100 that could be printed otherwise.
    private static MeasuredRange Rounded(int percent) =>
        new(percent == 0 ? double.NegativeInfinity : percent - 0.5, percent == 100 ? double.PositiveInfinity : percent + 0.5);

    /// <inheritdoc/>
    public override ImmutableArray<MeasuredCase> Cases =>
    [
        .. from row in OurCifar10.Rows
           let setting = row.ToSetting()
           from rank in Ranks
           let printed = Table3Print.At(10, row.Sigma).At(rank.Percentile)
           select new MeasuredCase(MeasuredCases.Point(Domain, row.Sigma, rank.Percentile), MeasuredStatistic.Lowest(rank.Rank), setting, Second: null, Rounded(printed)),
    ];
}
