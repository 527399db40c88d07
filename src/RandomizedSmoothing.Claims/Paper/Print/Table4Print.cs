using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Table 4 as printed: CIFAR-10 classifiers trained with 1 (standard), 10, 25 or 50 augmentation points, smoothed with the same σ.</summary>
internal static class Table4Print
{
    /// <summary>The sixteen pairs of accuracies, by augmentation points and then by increasing σ.</summary>
    public static ImmutableArray<Table4Cell> Cells { get; } =
    [
        new(1, 0.12m, 67, 94), new(1, 0.25m, 55, 90), new(1, 0.50m, 46, 84), new(1, 1.00m, 22, 73),
        new(10, 0.12m, 76, 96), new(10, 0.25m, 68, 92), new(10, 0.50m, 51, 84), new(10, 1.00m, 28, 74),
        new(25, 0.12m, 78, 96), new(25, 0.25m, 65, 93), new(25, 0.50m, 52, 81), new(25, 1.00m, 27, 72),
        new(50, 0.12m, 68, 97), new(50, 0.25m, 48, 84), new(50, 0.50m, 0, 87), new(50, 1.00m, 3, 64),
    ];

    /// <summary>The cells of one number of augmentation points, by increasing σ.</summary>
    public static IEnumerable<Table4Cell> Of(int points) => Cells.Where(cell => cell.Points == points);

    /// <summary>The cell of a number of augmentation points and a σ.</summary>
    public static Table4Cell At(int points, decimal sigma) => Of(points).Single(cell => cell.Sigma == sigma);
}

/// <summary>One pair of accuracies of Table 4.</summary>
/// <param name="Points">The number of noisy copies of a training sample over which its loss is averaged.</param>
/// <param name="Sigma">σ in training and smoothing, in input units.</param>
/// <param name="Lowest">The lowest class-wise accuracy, in percent.</param>
/// <param name="Highest">The highest class-wise accuracy, in percent.</param>
public sealed record Table4Cell(int Points, decimal Sigma, int Lowest, int Highest)
{
    /// <summary>The bias: the highest less the lowest class-wise accuracy, in percentage points.</summary>
    public int Gap => Highest - Lowest;
}
