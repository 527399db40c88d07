using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// Certificates from the counts that a log keeps, for another α or by another bound: no model is needed. Every bound is enclosed, so that no
/// radius is above the true one.
/// </summary>
/// <remarks>The counts must be of a number of samples that was fixed beforehand; where sampling stopped early, only <see cref="AnyTime"/> holds.</remarks>
public sealed class LoggedCertifier
{
    // No sample of any image has this number.
    private const ulong NumberOfTheDraw = ulong.MaxValue;

    private readonly Dictionary<(long Count, long N), double> lowerBounds = [];
    private readonly Dictionary<(long Count, long N), double> upperBounds = [];
    private readonly double sigma;
    private readonly int classes;
    private readonly ulong seed;
    private readonly double deviation;

    /// <param name="bound">The bound.</param>
    /// <param name="alpha">α in (0, 1), the chance that a certificate is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="classes">The number of classes, at least 2; only <see cref="CertificationBound.TwoClass"/> asks for it.</param>
    /// <param name="seed">The seed of the random numbers of <see cref="CertificationBound.Randomized"/>: one an image, and no other for another α.</param>
    /// <param name="deviation">How far the noise was from the one that certificates are about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public LoggedCertifier(CertificationBound bound, double alpha, double sigma, int classes = 2, ulong seed = 0, double deviation = 0)
    {
        Bound = bound;
        Alpha = Argument.Between(0, 1, alpha);
        this.sigma = Argument.NoiseSigma(sigma);
        this.classes = Argument.AtLeast(2, classes);
        this.seed = seed;
        this.deviation = Argument.Fraction(deviation);
    }

    /// <summary>The bound.</summary>
    public CertificationBound Bound { get; }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>Certifies an image again, or abstains.</summary>
    /// <param name="index">The image's number.</param>
    /// <param name="counts">Its counts; n is at most 2³¹ − 1.</param>
    /// <param name="unanswered">How many of the samples got no class, at most: they may be the runner-up's.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="OverflowException">A count is not below 2³¹, or the image's number not below 2³².</exception>
    public Certificate? Certify(long index, LoggedCounts counts, long unanswered = 0) => counts.Candidate < 0 ? null : Bound switch
    {
        CertificationBound.OneSided => From(counts, LowerBound(counts.Count, counts.N, Alpha), 1),
        CertificationBound.Randomized => From(counts, RandomizedBound(counts.Count, counts.N, Draw(index)), 1),
        _ => From(counts, LowerBound(counts.Count, counts.N, Alpha / 2), UpperBound(Math.Min(counts.RunnerUpCount + unanswered, counts.N - counts.Count), counts.N, Alpha / 2 / (classes - 1))),
    };

    /// <summary>The certificate of counts of which sampling stopped where a question was decided: its bound holds at every number of samples.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="samples">The most samples that the run would have drawn.</param>
    public Certificate? AnyTime(LoggedCounts counts, long samples) =>
        counts.Candidate < 0 ? null : Certificate.From(ClassBound.AnyTime(counts, samples, Alpha).Off(deviation), sigma);

    /// <summary>
    /// The p at which P(X &gt; k) + u P(X = k) = α. With u uniform on (0, 1), it is above the true one with a chance of α, and of 0 for
    /// one above (½)^(1/n): u is not taken below 2α, so that the bound stays below 1.
    /// </summary>
    /// <param name="count">k, from 0 to <paramref name="n"/>.</param>
    /// <param name="n">n, from 1 to 2³¹ − 1.</param>
    /// <param name="u">u in (0, 1].</param>
    /// <returns>A number that is certainly not above it.</returns>
    /// <exception cref="OverflowException">A count is not below 2³¹.</exception>
    public double RandomizedBound(long count, long n, double u)
    {
        var (k, trials, share) = (checked((int)count), checked((int)n), Math.Max(u, Math.Min(1, 2 * Alpha)));
        var (weight, rest) = (Interval.From(share), 1 - Interval.From(share));
        return k == 0 ? 0 : share >= 1 ? LowerBound(count, n, Alpha) : Interval.RootOfBinomialTail(Tail, Alpha, (double)k / trials).Lower;

        Interval Tail(double p) => (weight * Interval.BinomialAtLeast(k, trials, Interval.From(p))) + (k == trials ? 0 : rest * Interval.BinomialAtLeast(k + 1, trials, Interval.From(p)));
    }

    // Of 53 random bits, the upper end: the chance stays at most α.
    private double Draw(long index)
    {
        var words = new NoiseSource(seed, checked((uint)index)).Words(NumberOfTheDraw, 0);
        return (((((ulong)words.X0 << 32) | words.X1) >> 11) + 1) * Math.ScaleB(1, -53);
    }

    private Certificate? From(LoggedCounts counts, double lower, double upperOfOthers) =>
        Certificate.From(ClassBound.Enclosed(counts.Candidate, lower, upperOfOthers, Alpha).Off(deviation), sigma);

    // A log repeats its counts: most images of a good classifier have n of n.
    private double LowerBound(long count, long n, double alpha) => lowerBounds.TryGetValue((count, n), out var known) ? known
        : lowerBounds[(count, n)] = Interval.ClopperPearsonLower(checked((int)count), checked((int)n), alpha).Lower;

    private double UpperBound(long count, long n, double alpha) => upperBounds.TryGetValue((count, n), out var known) ? known
        : upperBounds[(count, n)] = Interval.ClopperPearsonUpper(checked((int)count), checked((int)n), alpha).Upper;
}
