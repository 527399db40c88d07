namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Fisher's exact test (1935): whether a group has another share of successes than the rest of a population, given how
/// many successes there are in all. Exact at every size, where a χ² test needs large counts.
/// </summary>
public static class FisherExactTest
{
    /// <summary>The two-sided p-value of one group against the rest.</summary>
    /// <param name="groupSuccesses">Successes in the group, from 0 to both <paramref name="groupSize"/> and <paramref name="successes"/>.</param>
    /// <param name="groupSize">The group's size, from 0 to <paramref name="size"/>.</param>
    /// <param name="successes">Successes in the population, the group's included, from 0 to <paramref name="size"/>.</param>
    /// <param name="size">The population's size, the group's included, at least 0.</param>
    /// <returns>
    /// The probability, when successes fall on the population blindly, of a number of the group's that is no more likely
    /// than the observed one; in [1e-300, 1].
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The counts contradict each other.</exception>
    public static double PValue(long groupSuccesses, long groupSize, long successes, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        CountWithin(groupSize, 0, size, nameof(groupSize));
        CountWithin(successes, 0, size, nameof(successes));
        var low = Math.Max(0, groupSize + successes - size);
        var high = Math.Min(groupSize, successes);
        CountWithin(groupSuccesses, low, high, nameof(groupSuccesses));

        var failuresBeyondGroup = size - successes - groupSize;
        double Ratio(long x) =>
            (double)(successes - x) / (x + 1) * ((double)(groupSize - x) / (failuresBeyondGroup + x + 1));

        var mode = (long)((successes + 1.0) * (groupSize + 1.0) / (size + 2.0));
        return TwoSidedTest.PValue(low, high, Math.Clamp(mode, low, high), groupSuccesses, Ratio);
    }

    private static void CountWithin(long value, long low, long high, string name)
    {
        if (value < low || value > high)
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} must be from {low} to {high}"));
        }
    }
}
