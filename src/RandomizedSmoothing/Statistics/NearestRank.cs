namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Percentiles that are always one of the values: the p-th of k values is the ⌈p k / 100⌉-th lowest, at least the
/// lowest. Of 10 classes the 25th and the 75th are the 3rd and the 8th lowest, as in the paper's Table 3.
/// </summary>
public static class NearestRank
{
    /// <summary>One percentile.</summary>
    /// <param name="ascending">The values in ascending order, at least one.</param>
    /// <param name="percentage">p, from 0 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">No value, or a percentage outside 0 to 100.</exception>
    public static double Percentile(IReadOnlyList<double> ascending, int percentage)
    {
        ArgumentOutOfRangeException.ThrowIfZero(ascending.Count, nameof(ascending));
        if (percentage is < 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percentage), percentage, "percentage must be from 0 to 100");
        }

        var rank = (((long)percentage * ascending.Count) + 99) / 100;
        return ascending[(int)Math.Max(rank, 1) - 1];
    }
}
