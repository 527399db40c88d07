using System.Globalization;

namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Exact confidence bounds for a success probability, from the number of successes in independent trials (Clopper and Pearson 1934).
/// </summary>
/// <remarks>
/// Every bound is rounded outward until the binomial tail that defines it, evaluated again at the bound, keeps its level with
/// room for the tail's own rounding: the stated confidence is never less than asked for, and the bound is off by about 1e-12
/// relative at most.
/// </remarks>
public static class ClopperPearson
{
    /// <summary>The lower bound of confidence 1 − α: P(X ≥ k) ≤ α for every smaller p. 0 for k = 0.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n ≥ 1.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double LowerBound(long successes, long trials, double alpha)
    {
        Check(successes, trials, alpha);
        return successes == 0 ? 0 : Outward(successes, trials, alpha);
    }

    /// <summary>The upper bound of confidence 1 − α: P(X ≤ k) ≤ α for every larger p. 1 for k = n.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n ≥ 1.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double UpperBound(long successes, long trials, double alpha)
    {
        Check(successes, trials, alpha);
        if (successes == trials)
        {
            return 1;
        }

        var failure = Outward(trials - successes, trials, alpha);
        var bound = 1 - failure;
        return 1 - bound > failure ? Math.BitIncrement(bound) : bound;
    }

    /// <summary>The two-sided interval of confidence 1 − α, α/2 on either side.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n ≥ 1.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static (double Lower, double Upper) Interval(long successes, long trials, double alpha) =>
        (LowerBound(successes, trials, alpha / 2), UpperBound(successes, trials, alpha / 2));

    private static double Outward(long successes, long trials, double alpha)
    {
        // The tail is a sum of some √n terms, each rounded.
        var target = Math.Log(alpha) - 1e-13 - (1e-15 * Math.Sqrt(trials));
        var bound = ClopperPearsonRoot.Find(successes, trials, target);

        var step = Math.Max(Math.BitIncrement(bound) - bound, double.Epsilon);
        while (bound > 0 && ClopperPearsonRoot.LogTail(successes, trials, bound) > target)
        {
            bound = Math.Max(0, bound - step);
            step *= 2;
        }

        return bound;
    }

    private static void Check(long successes, long trials, double alpha)
    {
        if (trials < 1)
        {
            throw Argument.Outside(nameof(trials), trials, "at least 1");
        }

        if (successes < 0 || successes > trials)
        {
            throw Argument.Outside(nameof(successes), successes, string.Create(CultureInfo.InvariantCulture, $"from 0 to {trials}, the number of trials"));
        }

        if (!(alpha > 0 && alpha < 1))
        {
            throw Argument.Outside(nameof(alpha), alpha, "in (0, 1)");
        }
    }
}
