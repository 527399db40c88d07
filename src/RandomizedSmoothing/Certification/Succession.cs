using System.Globalization;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// Certificates of a new model that hardly differs from an old one, whose log is at hand (after incremental smoothing: Ugare et al. 2024): does the new
/// one keep the class at a radius a little smaller? For that few samples are enough, since the old log tells what to expect.
/// </summary>
/// <remarks>
/// <para>
/// There are two ways, and an image takes the one that its old counts say is cheaper. The new model's own answers are put to <see cref="WaldTest"/> at the radius, the old
/// share being what is expected. Or both models see the same noise: where the old one gives the class, the new one does too but for a share z of the noise, and
/// p_A of the new one is at least that of the old one less z; the test is whether z is small enough. It costs two answers a sample, and wins where p_A is far from 1.
/// </para>
/// <para>
/// α is shared out: a tenth on p_A of the old model, which an enclosure bounds from its counts; two tenths on z; half on the new model's own test; two tenths on
/// what its samples bound by themselves, where neither ends it. The union bound takes them together, whichever way is taken. All samples are new ones, so that the old counts may
/// say what is expected; an image without an old certificate, or of another class than before, is certified anew, with the nine tenths that are left.
/// </para>
/// </remarks>
public sealed class Succession
{
    private const double OnOld = 0.1;
    private const double OnDifference = 0.2;
    private const double OnNew = 0.5;
    private const double OnRest = 0.2;

    // Of an old radius, or of σ, where no precision is given.
    private const double Share = 0.1;

    // A model that hardly differs has a far smaller z than the one that would be too much.
    private const double Expected = 0.125;

    // Pairs that take so much longer than expected will not end it.
    private const double Patience = 2;

    private readonly Dictionary<(long Count, long N), double> old = [];
    private readonly double alpha;
    private readonly double sigma;
    private readonly long n;
    private readonly double deviation;

    /// <param name="alpha">α in (0, 1), the chance that a certificate of the new model is wrong.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="n">The most samples of an image, from 1 to 2⁴⁰.</param>
    /// <param name="deviation">How far the noise was from the one that certificates are about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Succession(double alpha, double sigma, long n, double deviation = 0)
    {
        (this.alpha, this.sigma, this.deviation) = (Argument.Between(0, 1, alpha), Argument.NoiseSigma(sigma), Argument.Fraction(deviation));
        this.n = n is >= 1 and <= 1L << 40 ? n : throw Argument.Outside(nameof(n), n, "from 1 to 2^40");
    }

    /// <summary>Certifies the new model at an image.</summary>
    /// <param name="before">The old model's counts, of a number of samples that was fixed beforehand.</param>
    /// <param name="radius">Its certified radius, in input units; null for an abstention.</param>
    /// <param name="precision">How much of it may be missing, in input units; null for a tenth.</param>
    /// <param name="selection">Chooses the new model's class.</param>
    /// <param name="count">Counts samples of the new model: takes the number of the first one, from 0, and how many; gives a count for each class. None is one of the old log's.</param>
    /// <param name="countPairs">Counts both models on the same samples, numbered likewise.</param>
    /// <returns>The certificate, null for an abstention; and how many answers of a model were asked for, beside the selection.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public (Certificate? Certificate, long Answers) Certify(LoggedCounts before, double? radius, double? precision, SelectionCounts selection, Func<long, long, long[]> count, Func<long, long, PairCounts> countPairs)
    {
        ArgumentNullException.ThrowIfNull(countPairs);
        ArgumentNullException.ThrowIfNull(count);
        if (before.Count < 0 || before.Count > before.N)
        {
            throw Argument.Outside(nameof(before), before.Count, string.Create(CultureInfo.InvariantCulture, $"a count of its {before.N} samples"));
        }

        if (radius is not { } certified || selection.Candidate != before.Candidate)
        {
            var anew = CountedCertificate.From(selection, count, n, alpha * (1 - OnOld), sigma, StoppingRule.Within(precision ?? (Share * sigma)), deviation);
            return (anew.Certificate, anew.Estimation.Samples);
        }

        var missing = Argument.Positive(precision ?? Math.Max(Share * certified, 1e-9 * sigma), nameof(precision));
        var z = Math.Max(0, certified - missing) / sigma;
        var threshold = new Probability(StandardNormal.Lower(z), StandardNormal.Upper(z));
        var shown = Certificate.From(ClassBound.Enclosed(before.Candidate, threshold.Value, 1, alpha).Off(deviation), sigma);
        var (own, paired) = Tests(before, threshold);
        var (done, kept, lost) = (0L, 0L, 0L);
        if (paired is not null && 2 * paired.ExpectedTrials < (own?.ExpectedTrials ?? n))
        {
            var most = Math.Min(n, (long)(Patience * paired.ExpectedTrials));
            while (done < most)
            {
                var next = Next(done, most);
                var pairs = countPairs(done, next);
                (lost, kept, done) = (lost + pairs.Lost, kept + pairs.Kept, done + next);
                if (paired.IsAbove(done - lost, done) || own?.IsAbove(kept, done) == true)
                {
                    return (shown, 2 * done);
                }
            }
        }

        var (certificate, answers) = Alone(own, shown, StoppingRule.Within(missing), selection, count, (done, kept));
        return (certificate, done + answers);
    }

    // From so many samples on, of which so many kept the class.
    private (Certificate? Certificate, long Samples) Alone(WaldTest? own, Certificate? shown, StoppingRule rule, SelectionCounts selection, Func<long, long, long[]> count, (long Done, long Kept) from)
    {
        for (var (done, kept) = from; ;)
        {
            if (done < n)
            {
                var next = Next(done, n);
                (kept, done) = (kept + count(done, next)[selection.Candidate], done + next);
            }

            if (own?.IsAbove(kept, done) == true)
            {
                return (shown, done);
            }

            if (rule.Look(selection, Estimation(selection, kept, done), n, alpha * OnRest, sigma, deviation) is (true, var certificate))
            {
                return (certificate, done);
            }
        }
    }

    // Looks are nearer to each other than where a bound is to be found at each.
    private static long Next(long done, long most) => Math.Min(Math.Max(64, done / 16), most - done);

    private static EstimationCounts Estimation(SelectionCounts selection, long successes, long samples)
    {
        var counts = new long[selection.Classes];
        (counts[selection.Candidate], counts[selection.Candidate == 0 ? 1 : 0]) = (successes, samples - successes);
        return new(counts, samples);
    }

    // Of the new model's own share, and of the difference; null where the old counts leave no room.
    private (WaldTest? Own, WaldTest? Paired) Tests(LoggedCounts before, Probability threshold)
    {
        var expected = new Probability((before.Count + 0.5) / (before.N + 1), (before.N - before.Count + 0.5) / (before.N + 1));
        var own = expected.Complement < threshold.Complement ? new WaldTest(threshold, expected, alpha * OnNew) : null;
        var room = (Interval.From(LowerBound(before.Count, before.N)) - Interval.From(threshold.Value)).Lower;
        return (own, room > 0 ? new WaldTest(new(1 - room, room), new(1 - (Expected * room), Expected * room), alpha * OnDifference) : null);
    }

    private double LowerBound(long count, long trials) => old.TryGetValue((count, trials), out var known) ? known
        : old[(count, trials)] = Interval.ClopperPearsonLower(checked((int)count), checked((int)trials), alpha * OnOld).Lower;
}

/// <summary>What two models say of the same samples.</summary>
/// <param name="Lost">The old one gives the class, the new one does not.</param>
/// <param name="Kept">The new one gives the class.</param>
public readonly record struct PairCounts(long Lost, long Kept);
