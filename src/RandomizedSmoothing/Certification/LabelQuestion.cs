using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// What a test set asks of an image, whose label is known: does the smoothed classifier give the label, at which radius? The label was not chosen
/// from any sample, so that all samples bound its probability; and most images are decided after a few.
/// </summary>
/// <remarks>
/// Looks, and the shares of α, are those of the <see cref="StoppingRule"/>: half for the confidence sequence, half for Clopper and Pearson's bound at n.
/// A decision against the label has an α of its own.
/// </remarks>
public sealed class LabelQuestion
{
    private readonly double alpha;
    private readonly double sigma;
    private readonly double deviation;
    private readonly Probability half = new(0.5, 0.5);
    private readonly Probability atRadius;
    private readonly double reach;

    /// <summary>Fixes the question.</summary>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="n">The most samples of an image, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1), the chance that a decision is wrong.</param>
    /// <param name="radius">The radius that is asked about, at least 0, in input units.</param>
    /// <param name="within">How much of the radius may be missing, above 0, in input units.</param>
    /// <param name="deviation">How far the noise was from the one that certificates are about, in total variation.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public LabelQuestion(double sigma, long n, double alpha, double radius, double within, double deviation = 0)
    {
        this.sigma = Argument.NoiseSigma(sigma);
        this.alpha = Argument.Between(0, 1, alpha);
        this.deviation = Argument.Fraction(deviation);
        (N, Radius, Within) = (n, Argument.NonNegative(radius), Argument.Positive(within));
        var z = Math.Min(radius / this.sigma, 8);
        atRadius = new(StandardNormal.Lower(z), StandardNormal.Upper(z));
        reach = Reachable(1);
    }

    /// <summary>The most samples of an image.</summary>
    public long N { get; }

    /// <summary>The radius that is asked about, in input units.</summary>
    public double Radius { get; }

    /// <summary>How much of the radius may be missing, in input units.</summary>
    public double Within { get; }

    /// <summary>Draws samples until all is decided, or n are there.</summary>
    /// <param name="label">The label.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="count">Counts further samples: takes the number of the first one, from 0, and how many; gives a count for each class.</param>
    /// <returns>The prediction, or −1 for an abstention, and the counts: of the label, or of the class that is predicted instead.</returns>
    public (int Prediction, double Radius, LoggedCounts Counts) Ask(int label, int classes, Func<long, long, long[]> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        var sums = new long[classes];
        for (var done = 0L; ;)
        {
            var next = StoppingRule.Next(done, N);
            var counts = count(done, next);
            for (var i = 0; i < classes; i++)
            {
                sums[i] += counts[i];
            }

            done += next;
            if (Look(label, sums, done) is { } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>What counts say, as <see cref="Ask"/> left them: the log of a run says it again.</summary>
    /// <param name="label">The label.</param>
    /// <param name="prediction">The prediction, or −1 for an abstention.</param>
    /// <param name="counts">The counts.</param>
    public LabelAnswer Judge(int label, int prediction, LoggedCounts counts)
    {
        if (prediction != label)
        {
            return new(counts.Candidate != label || IsBelow(counts.Count, counts.N, half) ? LabelDecision.No : LabelDecision.Open, counts.Candidate != label || IsBelow(counts.Count, counts.N, atRadius) ? LabelDecision.No : LabelDecision.Open, 0, 0);
        }

        var radius = RadiusOf(counts.Count, counts.N, label);
        var most = Math.Max(radius, Reachable(BinomialConfidenceSequence.UpperBound(counts.Count, counts.N, alpha)));
        return new(LabelDecision.Yes, radius >= Radius ? LabelDecision.Yes : IsBelow(counts.Count, counts.N, atRadius) ? LabelDecision.No : LabelDecision.Open, radius, most);
    }

    private (int Prediction, double Radius, LoggedCounts Counts)? Look(int label, long[] sums, long done)
    {
        var isLast = done == N;
        var other = ClassCounts.Top(sums, except: label);
        if (sums[label] > sums[other])
        {
            // The bound takes many evaluations; most looks need one alone.
            var mayBe = isLast || BinomialConfidenceSequence.LogEvidenceAbove(sums[label], done, half) >= -Math.Log(alpha / 2);
            var radius = mayBe ? RadiusOf(sums[label], done, label) : -1;
            var isDone = radius >= 0 && (radius >= Radius || Radius > reach || IsBelow(sums[label], done, atRadius))
                && Reachable(BinomialConfidenceSequence.UpperBound(sums[label], done, alpha)) - radius <= Within;
            return isLast || isDone ? (radius < 0 ? -1 : label, Math.Max(0, radius), Logged(label))
                : IsBelow(sums[label], done, half) ? (-1, 0, Logged(label))
                : null;
        }

        // Any of the other classes may be the one that is above ½.
        var isOther = BinomialConfidenceSequence.LogEvidenceAbove(sums[other], done, half) >= -Math.Log(alpha / 2 / (sums.Length - 1));
        return isOther ? (other, 0, Logged(other)) : isLast || IsBelow(sums[other], done, half) ? (-1, 0, Logged(label)) : null;

        LoggedCounts Logged(int candidate)
        {
            var runnerUp = ClassCounts.Top(sums, except: candidate);
            return new(done, sums[candidate], runnerUp, sums[runnerUp], candidate);
        }
    }

    private bool IsBelow(long count, long done, Probability threshold) => BinomialConfidenceSequence.LogEvidenceAbove(done - count, done, threshold.Opposite) >= -Math.Log(alpha);

    // Below 0 for an abstention.
    private double RadiusOf(long count, long done, int label) =>
        Certificate.From(ClassBound.AnyTime(label, count, done, N, alpha).Off(deviation), sigma)?.Radius ?? -1;

    private double Reachable(double p)
    {
        var most = Math.Min(p, Math.Pow(alpha / 2, 1.0 / N));
        return CertifiedRadius.FromTopClass(sigma, new(most, 1 - most));
    }
}
