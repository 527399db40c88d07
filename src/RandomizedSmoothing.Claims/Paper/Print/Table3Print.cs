using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 3 as printed: class-wise accuracies of classifiers trained without noise, smoothed with σ.</summary>
internal static class Table3Print
{
    /// <summary>The rows of CIFAR-10, then those of ImageNet, by increasing σ.</summary>
    public static ImmutableArray<Table3Row> Rows { get; } =
    [
        new(10, 0.00m, [78, 88, 91, 93, 96]),
        new(10, 0.12m, [0, 8, 15, 24, 100]),
        new(10, 0.25m, [0, 0, 0, 0, 72]),
        new(10, 0.50m, [0, 0, 0, 0, 98]),
        new(1000, 0.00m, [14, 66, 78, 88, 100]),
        new(1000, 0.12m, [0, 36, 52, 66, 96]),
        new(1000, 0.25m, [0, 2, 10, 20, 82]),
        new(1000, 0.50m, [0, 0, 0, 0, 56]),
    ];

    /// <summary>The percentiles of the columns.</summary>
    public static ImmutableArray<int> Percentiles { get; } = [1, 25, 50, 75, 100];

    /// <summary>The row of a data set and a σ.</summary>
    public static Table3Row At(int classes, decimal sigma) => Rows.Single(row => row.Classes == classes && row.Sigma == sigma);

    /// <summary>Each row with the one below it, of the same data set.</summary>
    internal static IEnumerable<(Table3Row Lower, Table3Row Higher)> Steps => Rows.Zip(Rows.Skip(1)).Where(step => step.First.Classes == step.Second.Classes);
}

/// <summary>One row of Table 3 for one data set.</summary>
/// <param name="Classes">The number of classes, which tells the data sets apart: 10 for CIFAR-10, 1000 for ImageNet.</param>
/// <param name="Sigma">σ of the smoothing, in input units; 0 without smoothing.</param>
/// <param name="Accuracies">Class-wise accuracies in percent, at <see cref="Table3Print.Percentiles"/>.</param>
internal sealed record Table3Row(int Classes, decimal Sigma, ImmutableArray<int> Accuracies)
{
    /// <summary>The lowest class-wise accuracy, in percent.</summary>
    public int Lowest => At(1);

    /// <summary>The highest class-wise accuracy, in percent.</summary>
    public int Highest => At(100);

    /// <summary>The bias: the highest less the lowest class-wise accuracy, in percentage points.</summary>
    public int Gap => Highest - Lowest;

    /// <summary>The class-wise accuracy at a printed percentile, in percent.</summary>
    public int At(int percentile) => Accuracies[Table3Print.Percentiles.IndexOf(percentile)];
}
