using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Whether a second classifier is right on fewer samples than a first, by more than a share: exact, and paired, so that only the samples on which
/// exactly one of them is right tell.
/// </summary>
/// <remarks>
/// Of m such samples, those that were lost are binomial with p = (1 + δ/D)/2 at most, where D is the true share of such samples. D is not known:
/// it is at least its lower bound, but for a chance that is added to the p-value (Berger and Boos 1994). With δ = 0 it is McNemar's test, one-sided.
/// </remarks>
public static class PairedDropTest
{
    // As small as the smallest p-value that anyone corrects for a thousand classes.
    private const double MissedShare = 1e-5;

    /// <summary>The p-value of the hypothesis that the true drop is at most so much.</summary>
    /// <param name="gained">Samples that only the second classifier gets right, at least 0.</param>
    /// <param name="lost">Samples that only the first classifier gets right, at least 0.</param>
    /// <param name="samples">All samples, at least 1 and no fewer than those two.</param>
    /// <param name="drop">δ in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double PValue(long gained, long lost, long samples, double drop)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, Math.Max(1, gained + lost));
        if (!(drop is >= 0 and < 1))
        {
            throw Argument.Outside(nameof(drop), drop, "in [0, 1)");
        }

        var telling = gained + lost;
        if (telling == 0)
        {
            return 1;
        }

        var missed = drop == 0 ? 0 : MissedShare;
        var share = drop == 0 ? 0 : drop / ClopperPearson.LowerBound(telling, samples, MissedShare);
        return share >= 1 ? 1 : Math.Min(1, missed + new Binomial(telling, new((1 + share) / 2, (1 - share) / 2)).AtLeast(lost).Value);
    }
}
