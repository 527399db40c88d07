using System.Collections.Immutable;
using System.Globalization;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 3's rows of CIFAR-10 beside a ResNet-20 that is not the paper's network.</summary>
[Claim("remark-table-3-on-a-resnet-20", "Table 3, CIFAR-10, beside a ResNet-20 trained without noise", "§3.2, Table 3, on another network")]
public sealed partial class Table3OnOurs : NumberClaim
{
    /// <inheritdoc/>
    public override string Statement => "class-wise accuracies (sorted ascendingly) in percentile of [1st, 25th, 50th, 75th, 100th]";

    /// <inheritdoc/>
    public override string Remarks =>
        "The paper's network is a ResNet-110 on lossless images, with 100 samples or more an image; this one a ResNet-20 on images decoded from JPEG copies, with 100: "
        + "that the numbers are not the same is no surprise, that most classes are lost by σ = 0.25 is the same. Images at each σ: "
        + string.Join(", ", OurCifar10.Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Images} at {row.Sigma}"))) + ".";

    // Of ten classes the percentiles are these ranks, as the paper says.
    private static ImmutableArray<(int Percentile, int Rank)> Ranks { get; } = [(1, 1), (25, 3), (50, 5), (75, 8), (100, 10)];

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers =>
    [
        .. from row in OurCifar10.Rows
           let printed = Table3Print.At(10, row.Sigma)
           from rank in Ranks
           select new PrintedNumber(
               string.Create(CultureInfo.InvariantCulture, $"σ = {row.Sigma}, percentile {rank.Percentile} in %"),
               printed.At(rank.Percentile).ToString(CultureInfo.InvariantCulture),
               (double)row.Lowest(rank.Rank)),
    ];
}
