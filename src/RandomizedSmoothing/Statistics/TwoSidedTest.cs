namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Exact two-sided p-values: the probability, under the null hypothesis, of every outcome that is no more likely than
/// the observed one (Fisher's rule; the one of R's <c>fisher.test</c> and <c>binom.test</c>).
/// </summary>
internal static class TwoSidedTest
{
    /// <summary>No p-value is reported below this one, where doubles lose their digits.</summary>
    public const double SmallestPValue = 1e-300;

    // Outcomes as likely as the observed one count, whatever their last bits say. R uses the same tolerance.
    private const double Tie = 1 + 1e-7;

    /// <summary>Sums the outcomes of a unimodal distribution on the integers low … high.</summary>
    /// <param name="low">The smallest outcome.</param>
    /// <param name="high">The largest outcome.</param>
    /// <param name="mode">A most likely outcome.</param>
    /// <param name="observed">The observed outcome.</param>
    /// <param name="ratio">P(x + 1) / P(x), for x from <paramref name="low"/> to <paramref name="high"/> − 1.</param>
    /// <returns>The p-value, in [<see cref="SmallestPValue"/>, 1].</returns>
    public static double PValue(long low, long high, long mode, long observed, Func<long, double> ratio)
    {
        // Relative to the mode nothing overflows, and what underflows is beyond the smallest p-value.
        var weight = 1.0;
        for (var x = mode; x < observed; x++)
        {
            weight *= ratio(x);
        }

        for (var x = mode; x > observed; x--)
        {
            weight /= ratio(x - 1);
        }

        var (total, extreme) = (0.0, 0.0);
        void Count(double w)
        {
            total += w;
            extreme += w <= weight * Tie ? w : 0;
        }

        Count(1);
        var up = 1.0;
        for (var x = mode; x < high && up > 0; x++)
        {
            Count(up *= ratio(x));
        }

        var down = 1.0;
        for (var x = mode; x > low && down > 0; x--)
        {
            Count(down /= ratio(x - 1));
        }

        return Math.Clamp(extreme / total, SmallestPValue, 1);
    }
}
