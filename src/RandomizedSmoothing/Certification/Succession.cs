using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// Certificates of a new model from those of an old one that it hardly differs from (incremental smoothing: Ugare et al. 2024). Both see the same
/// noise: where the old one gives the class, the new one does too but for a share z of the noise, and p_A of the new one is at least that of the old
/// one less z. Few samples bound a small z.
/// </summary>
/// <remarks>
/// Nine tenths of α bound p_A of the old model from its logged counts, by an enclosure; one tenth bounds z, by a confidence sequence that may be
/// looked at again and again. The union bound takes them together, whatever samples they share.
/// </remarks>
public sealed class Succession
{
    private const double ShareOfTheOld = 0.9;

    private readonly Dictionary<(long Count, long N), double> old = [];
    private readonly double alpha;
    private readonly double sigma;
    private readonly double deviation;

    /// <param name="alpha">α in (0, 1), the chance that a certificate of the new model is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="deviation">How far the noise was from the one that certificates are about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Succession(double alpha, double sigma, double deviation = 0) =>
        (this.alpha, this.sigma, this.deviation) = (Argument.Between(0, 1, alpha), Math.Min(Argument.Positive(sigma), (float)sigma), Argument.Fraction(deviation));

    /// <summary>The certificate of the new model; <see langword="null"/> for an abstention.</summary>
    /// <param name="counts">The old model's counts, of a number of samples that was fixed beforehand.</param>
    /// <param name="lost">Of some samples under the same noise, those where the old model gives its candidate and the new one does not.</param>
    /// <param name="samples">How many these are, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Certificate? Certify(LoggedCounts counts, long lost, long samples)
    {
        if (counts.Candidate < 0)
        {
            return null;
        }

        var kept = Interval.From(LowerBound(counts.Count, counts.N)) - Interval.From(BinomialConfidenceSequence.UpperBound(lost, samples, alpha * (1 - ShareOfTheOld)));
        return Certificate.From(ClassBound.Enclosed(counts.Candidate, Math.Max(0, kept.Lower), 1, alpha).Off(deviation), sigma);
    }

    private double LowerBound(long count, long n) => old.TryGetValue((count, n), out var known) ? known
        : old[(count, n)] = Interval.ClopperPearsonLower(checked((int)count), checked((int)n), alpha * ShareOfTheOld).Lower;
}
