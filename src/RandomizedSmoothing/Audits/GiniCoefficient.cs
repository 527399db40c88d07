using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>
/// How unevenly shares are spread over classes (Gini 1912): the mean difference of two classes over twice the mean share. 0 where all classes
/// have the same, towards 1 where one has all.
/// </summary>
public static class GiniCoefficient
{
    // Two to the power of it are tried.
    private const int MostExact = 12;

    /// <summary>The coefficient.</summary>
    /// <param name="shares">A share of at least 0 for each class, at least one.</param>
    /// <returns>In [0, 1); 0 where all shares are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No share, or one below 0.</exception>
    public static double Of(IReadOnlyCollection<double> shares)
    {
        ArgumentOutOfRangeException.ThrowIfZero(shares.Count, nameof(shares));
        double[] ascending = [.. shares.Order()];
        _ = Argument.NonNegative(ascending[0], nameof(shares));
        var (sum, weighted) = (0.0, 0.0);
        for (var i = 0; i < ascending.Length; i++)
        {
            sum += ascending[i];
            weighted += ((2 * i) + 1 - ascending.Length) * ascending[i];
        }

        return sum == 0 ? 0 : weighted / (ascending.Length * sum);
    }

    /// <summary>
    /// The smallest and the largest coefficient of shares that lie in simultaneous intervals: it covers wherever these do. Of more than 12 classes
    /// the upper end is a bound, not the largest itself.
    /// </summary>
    /// <param name="intervals">An interval in [0, 1] for each class, at least one.</param>
    public static ConfidenceInterval Interval(IReadOnlyList<ConfidenceInterval> intervals)
    {
        ArgumentOutOfRangeException.ThrowIfZero(intervals.Count, nameof(intervals));

        // The evenest shares are those nearest to one level; between two ends of intervals the coefficient is monotone in the level.
        var levels = intervals.SelectMany(interval => new[] { interval.Lower, interval.Upper });
        var lowest = levels.Min(level => Of([.. intervals.Select(interval => Math.Clamp(level, interval.Lower, interval.Upper))]));
        return new(lowest, intervals.Count <= MostExact ? Largest(intervals) : Bound(intervals));
    }

    // The coefficient is quasi-convex: the largest has each share at an end of its interval.
    private static double Largest(IReadOnlyList<ConfidenceInterval> intervals) => Enumerable.Range(0, 1 << intervals.Count)
        .Max(ends => Of([.. intervals.Select((interval, i) => ((ends >> i) & 1) == 0 ? interval.Lower : interval.Upper)]));

    private static double Bound(IReadOnlyList<ConfidenceInterval> intervals)
    {
        var differences = 0.0;
        for (var i = 0; i < intervals.Count; i++)
        {
            for (var j = i + 1; j < intervals.Count; j++)
            {
                differences += Math.Max(intervals[i].Upper - intervals[j].Lower, intervals[j].Upper - intervals[i].Lower);
            }
        }

        var (sum, most) = (intervals.Sum(interval => interval.Lower), 1 - (1.0 / intervals.Count));
        return sum == 0 ? most : Math.Min(most, differences / (intervals.Count * sum));
    }
}
