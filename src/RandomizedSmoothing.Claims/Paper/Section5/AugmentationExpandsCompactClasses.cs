using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>§5.1's mechanism: what augmentation does to a compact class and to the one beside it.</summary>
[Claim("remark-augmentation-expands-compact-classes", "Augmentation expands compact classes more than others", "§5.1, first paragraph")]
[PaperSaysItFollows("remark-compact-classes-near-the-margin", "As a result, data augmentation expands the compact classes a lot more")]
public sealed partial class AugmentationExpandsCompactClasses : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Assuming a well-balanced distribution of classes, … data augmentation expands the compact classes a lot more compared to other classes, partially alleviating the shrinking issue caused by smoothing";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Compact} {ReadingsOfTables.Expands} Two classes of equal weight on a line, each with 1 − w of its samples at one place and w at another: the compact one at 0 and s, the other one beyond it, at a and a + S, S > s. The naive-Bayes classifier has one boundary at every σ_t, "
        + "as every sample of the one class lies left of every sample of the other: at (s + a)/2 for σ_t → 0, and for σ_t → ∞ where the two means of (x − sample)² are equal. The margin is the latter over the former, less 1: where it is negative, the compact class loses what the other one gains. With w = 0.1 "
        + $"the few far samples of either class hold the boundary only as long as the noise is small. What is true is in the correction. {ReadingsOfTables.NoClaim}";

    /// <inheritdoc/>
    public override string Correction => "remark-augmentation-expands-compact-classes-corrected";

    private static T Slack<T>(T w, T s, T a, T S)
        where T : struct, IReal<T> => T.Min(1 - w, T.Min((S / s) - 1, (a / s) - 1));

    private static T Margin<T>(
        [PositiveReal(Low = 1e-3, High = 1, Meaning = "share of each class's samples that lie at its far place")] T w,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "extent of the compact class, in input units")] T s,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "nearest sample of the other class, in input units")] T a,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "extent of the other class, in input units")] T S)
        where T : struct, IReal<T> => (((a * a) + (w * ((2 * a * S) + (S * S) - (s * s)))) / ((a + (w * (S - s))) * (a + s))) - 1;
}
