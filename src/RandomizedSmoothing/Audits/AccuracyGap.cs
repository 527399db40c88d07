using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>
/// The gap between the highest and the lowest class-wise accuracy, as an interval that is honest about having looked
/// for the highest and the lowest.
/// </summary>
/// <remarks>
/// Each of k classes gets a Clopper–Pearson interval at the level (1 − α)^(1/k) (Šidák 1967; the classes' samples are
/// disjoint, so their intervals cover independently, and all k cover with 1 − α at least). Wherever all cover, the
/// highest true accuracy lies between the highest lower and the highest upper bound, and the lowest likewise, so their
/// difference lies between the bounds returned. The interval covers with 95 % or more, and is rather wide: it never
/// pretends that the classes that came out extreme were named beforehand.
/// </remarks>
public static class AccuracyGap
{
    /// <summary>A simultaneous confidence interval of max − min.</summary>
    /// <param name="classes">Correct samples and samples of each class; at least one class, each with at least one sample.</param>
    /// <param name="alpha">The chance with which the interval may miss, in (0, 1).</param>
    /// <returns>Bounds in [0, 1]; both 0 for a single class.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No class.</exception>
    public static ConfidenceInterval Interval(IReadOnlyCollection<(long Correct, long N)> classes, double alpha)
    {
        ArgumentOutOfRangeException.ThrowIfZero(classes.Count, nameof(classes));
        if (classes.Count == 1)
        {
            return default;
        }

        var intervals = SimultaneousIntervals.Of(classes, alpha);
        return new ConfidenceInterval(
            Math.Max(0, intervals.Max(i => i.Lower) - intervals.Min(i => i.Upper)),
            intervals.Max(i => i.Upper) - intervals.Min(i => i.Lower));
    }
}
