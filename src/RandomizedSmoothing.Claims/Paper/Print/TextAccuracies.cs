using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The class-wise accuracies that the first paragraph of §3.2 quotes.</summary>
internal static class TextAccuracies
{
    /// <summary>The four numbers, in the order of the text.</summary>
    public static ImmutableArray<TextAccuracy> All { get; } =
    [
        new(0.12m, "cat", Label: 3, IsLowest: true, 67),
        new(0.12m, "automobile", Label: 1, IsLowest: false, 92),
        new(1.00m, "cat", Label: 3, IsLowest: true, 22),
        new(1.00m, "ship", Label: 8, IsLowest: false, 68),
    ];
}

/// <summary>One class-wise accuracy of the text.</summary>
/// <param name="Sigma">σ in training and smoothing, in input units.</param>
/// <param name="ClassName">The class, as named in the text.</param>
/// <param name="Label">Its label in CIFAR-10, 0 to 9.</param>
/// <param name="IsLowest">True where the text gives it as the lowest class-wise accuracy, false where as the highest.</param>
/// <param name="Percent">The accuracy as printed, in percent.</param>
internal sealed record TextAccuracy(decimal Sigma, string ClassName, int Label, bool IsLowest, int Percent)
{
    /// <summary>1 for the lowest class-wise accuracy, 100 for the highest, as in Table 3.</summary>
    public int Percentile => IsLowest ? 1 : 100;
}
