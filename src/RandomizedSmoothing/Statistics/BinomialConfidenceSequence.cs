using System.Globalization;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Statistics;

/// <summary>
/// Bounds of a success probability that hold at every number of trials at once: however often one looks, and whenever one stops,
/// a bound is wrong with a chance of at most α.
/// </summary>
/// <remarks>
/// Robbins' mixture (Robbins 1970; Howard et al. 2021, §3; as a bet, Waudby-Smith and Ramdas 2024), one-sided: the likelihood of
/// the trials, averaged over every q that is uniform in (p, 1), over that at p,
/// M(p) = ∫₀¹ (u + (1 − u)/p)ᵏ uⁿ⁻ᵏ du = P(Bin(n + 1, p) ≤ k) / ((n + 1)(1 − p) P(Bin(n, p) = k)).
/// Under p it is a martingale of mean 1, and exceeds 1/α at any time with a chance of at most α (Ville 1939). Since the integrand falls
/// with p, so does M: what refutes p refutes all that is below it, and the bound is where M = 1/α. Bounds are rounded outward.
/// </remarks>
public static class BinomialConfidenceSequence
{
    // ln M has lost no more digits than this, of numbers of a few tens.
    private const double Rounding = 1e-9;

    /// <summary>ln M: at least ln(1/α) refutes that the success probability is p or below. Falls with p.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, from 1 to 2⁴⁰.</param>
    /// <param name="threshold">p in (0, 1), with its complement.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double LogEvidenceAbove(long successes, long trials, Probability threshold)
    {
        Check(successes, trials);
        _ = Argument.Between(0, 1, threshold.Value);
        _ = Argument.Positive(threshold.Complement);
        var within = new Binomial(trials + 1, threshold.Opposite).LogAtLeast(trials + 1 - successes);
        return within - Math.Log(trials + 1.0) - Math.Log(threshold.Complement) - new Binomial(trials, threshold).LogMass(successes);
    }

    /// <summary>The lower bound of confidence 1 − α, at every number of trials; 0 for k = 0.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double LowerBound(long successes, long trials, double alpha)
    {
        Check(successes, trials);
        var needed = Rounding - Math.Log(Argument.Between(0, 1, alpha));
        if (successes == 0)
        {
            return 0;
        }

        // As a root in ln(p/(1 − p)).
        var logit = MonotoneRoot.Find(new Root(successes, trials, needed), -700, 34, Math.Log((successes + 0.5) / (trials - successes + 0.5)) - 1, Math.Sqrt(trials), 1e-12);
        var bound = Odds(logit);
        for (var step = Math.Max(bound * 1e-15, double.Epsilon); bound > 0 && LogEvidenceAbove(successes, trials, new(bound, 1 - bound)) < needed; step *= 2)
        {
            bound = Math.Max(0, bound - step);
        }

        return bound;
    }

    /// <summary>The upper bound of confidence 1 − α, at every number of trials; 1 for k = n.</summary>
    /// <param name="successes">k, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static double UpperBound(long successes, long trials, double alpha)
    {
        Check(successes, trials);
        var failure = LowerBound(trials - successes, trials, alpha);
        var bound = 1 - failure;
        return 1 - bound > failure ? Math.BitIncrement(bound) : bound;
    }

    private static double Odds(double logit) => 1 / (1 + Math.Exp(-logit));

    private static void Check(long successes, long trials)
    {
        if (trials is < 1 or > 1L << 40)
        {
            throw Argument.Outside(nameof(trials), trials, "from 1 to 2^40");
        }

        if (successes < 0 || successes > trials)
        {
            throw Argument.Outside(nameof(successes), successes, string.Create(CultureInfo.InvariantCulture, $"from 0 to {trials}, the number of trials"));
        }
    }

    private readonly struct Root(long successes, long trials, double needed) : IIncreasing
    {
        public double At(double x) => needed - LogEvidenceAbove(successes, trials, new(Odds(x), Odds(-x)));
    }
}
