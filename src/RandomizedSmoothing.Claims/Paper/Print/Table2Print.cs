using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 2 as printed: CIFAR-10 classifiers trained and smoothed with the same σ, mean ± standard deviation.</summary>
internal static class Table2Print
{
    /// <summary>The seven columns, by increasing σ.</summary>
    public static ImmutableArray<Table2Column> Columns { get; } =
    [
        new(0.12m, new(67.8m, 1.9m), new(93.4m, 1.3m), new(0.28m, 0.01m), new(0.34m, 0.01m)),
        new(0.25m, new(55.4m, 4.8m), new(89.2m, 1.3m), new(0.42m, 0.02m), new(0.56m, 0.01m)),
        new(0.50m, new(42.4m, 4.8m), new(81.9m, 2.2m), new(0.51m, 0.03m), new(0.80m, 0.02m)),
        new(1.00m, new(20.8m, 1.3m), new(72.8m, 1.5m), new(0.50m, 0.01m), new(1.07m, 0.01m)),
        new(1.50m, new(9.8m, 1.3m), new(61.2m, 3.1m), new(0.44m, 0.01m), new(1.25m, 0.03m)),
        new(2.00m, new(5.4m, 0.9m), new(53.2m, 3.9m), new(0.38m, 0.01m), new(1.40m, 0.03m)),
        new(3.00m, new(1.2m, 0.8m), new(41.0m, 1.0m), new(0.32m, 0.01m), new(1.80m, 0.07m)),
    ];

    /// <summary>The column of a σ.</summary>
    public static Table2Column At(decimal sigma) => Columns.Single(column => column.Sigma == sigma);
}

/// <summary>One column of Table 2.</summary>
/// <param name="Sigma">σ in training and smoothing, in input units.</param>
/// <param name="Lowest">The lowest class-wise accuracy, in percent.</param>
/// <param name="Highest">The highest class-wise accuracy, in percent.</param>
/// <param name="Radius">The mean certified radius of all samples, 0 for wrong ones, in input units.</param>
/// <param name="CorrectRadius">The mean certified radius of the correctly classified samples, in input units.</param>
public sealed record Table2Column(decimal Sigma, PrintedMean Lowest, PrintedMean Highest, PrintedMean Radius, PrintedMean CorrectRadius);
