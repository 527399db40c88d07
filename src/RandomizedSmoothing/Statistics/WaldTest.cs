using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Wald's sequential test (1945) of whether a success probability is above a threshold, tuned to one that is expected: as few trials as any test takes on
/// average, if it is that one, and no more false answers than α if it is not.
/// </summary>
/// <remarks>
/// The likelihood ratio of the expected probability to the threshold is a product of factors whose mean is at most 1 wherever the true probability is at or below the
/// threshold: it ever exceeds 1/α with a chance of at most α (Ville 1939), however often one looks. What is expected must not come from the same trials.
/// </remarks>
/// <param name="threshold">p₀ in (0, 1), with its complement.</param>
/// <param name="expected">p₁ in (p₀, 1), with its complement.</param>
/// <param name="alpha">α in (0, 1).</param>
public sealed class WaldTest(Probability threshold, Probability expected, double alpha)
{
    // What rounding takes from sums, of their size; and from logarithms of a few tens.
    private const double Relative = 1e-14;
    private const double Absolute = 1e-9;

    private readonly double success = expected.Value > threshold.Value || expected.Complement < threshold.Complement
        ? Log(expected) - Log(threshold)
        : throw Argument.Outside(nameof(expected), expected.Value, "above the threshold");

    private readonly double failure = Log(expected.Opposite) - Log(threshold.Opposite);
    private readonly double needed = Absolute - Math.Log(Argument.Between(0, 1, alpha));

    /// <summary>About how many trials it takes where the probability is the expected one.</summary>
    public double ExpectedTrials => needed / ((expected.Value * success) + (expected.Complement * failure));

    /// <summary>Whether the probability is shown to be above the threshold.</summary>
    /// <param name="successes">How many trials succeeded, from 0.</param>
    /// <param name="trials">How many trials there were.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more successes than trials.</exception>
    public bool IsAbove(long successes, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, successes);
        var (gained, lost) = (successes * success, (trials - successes) * failure);
        return gained + lost >= needed + (Relative * (gained - lost));
    }

    // ln p, to its own accuracy near 1.
    private static double Log(Probability p) => p.Complement < 0.5 ? Elementary.LogOnePlus(-p.Complement) : Math.Log(p.Value);
}
