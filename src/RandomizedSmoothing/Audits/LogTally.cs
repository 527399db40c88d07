using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>Counts the samples of a certification log, class by class, in one pass; memory grows with the classes alone.</summary>
public sealed class LogTally
{
    private readonly SortedDictionary<int, ClassTally> classes = [];
    private readonly double[] radii;
    private readonly double[] all;
    private readonly double? sigma;
    private long samples;
    private ClassTally? lastClass;
    private int lastLabel;
    private bool hasRadii;

    /// <param name="radii">The radii at which to give certified accuracies, each finite and at least 0; in any order.</param>
    /// <param name="sigma">σ, for the distribution of p_A; <see langword="null"/> where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A radius that is negative or not finite.</exception>
    public LogTally(IEnumerable<double>? radii = null, double? sigma = null)
    {
        this.radii = [.. (radii ?? []).Order().Distinct()];
        foreach (var radius in this.radii)
        {
            if (!double.IsFinite(radius) || radius < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(radii), radius, "a radius must be finite and at least 0");
            }
        }

        // What the first of two lists asks, and p_A, which is Φ(r/σ).
        this.sigma = sigma is > 0 ? sigma : null;
        all = [.. this.radii.Concat(this.sigma is { } s ? LogAudit.Probabilities.Select(p => RadiusOf(p, s)) : []).Append(0).Order().Distinct()];
    }

    /// <summary>Counts one sample.</summary>
    public void Add(in CertificationRecord record)
    {
        hasRadii |= record.Radius is not null;
        if (lastClass is null || record.Label != lastLabel)
        {
            if (!classes.TryGetValue(record.Label, out lastClass))
            {
                classes.Add(record.Label, lastClass = new ClassTally(all.Length));
            }

            lastLabel = record.Label;
        }

        lastClass.Add(record, all);
        samples += record.Samples ?? 0;
    }

    /// <summary>The figures of the samples counted so far.</summary>
    /// <exception cref="InvalidOperationException">None was counted.</exception>
    public LogAudit Audit()
    {
        var n = classes.Values.Sum(c => c.N);
        var correct = classes.Values.Sum(c => c.Correct);
        if (n == 0)
        {
            throw new InvalidOperationException("No sample was counted.");
        }

        var pValues = HolmCorrection.Adjust([.. classes.Values.Select(c => FisherExactTest.PValue(c.Correct, c.N, correct, n))]);
        var audits = classes.Select((c, i) => Audit(c.Key, c.Value, pValues[i])).ToArray();
        double[] ascending = [.. audits.Select(c => c.Accuracy).Order()];
        var radiusSum = classes.Values.Sum(c => c.RadiusSum);
        return new LogAudit
        {
            N = n,
            Correct = correct,
            Abstentions = audits.Sum(c => c.Abstentions),
            Classes = audits,
            GapInterval = AccuracyGap.Interval([.. audits.Select(c => (c.Correct, c.N))], LogAudit.Alpha),
            Percentiles = LogAudit.Percentages.ToDictionary(p => p, p => NearestRank.Percentile(ascending, p)),
            AverageCertifiedRadius = hasRadii ? radiusSum / n : null,
            CorrectCertifiedRadius = hasRadii && correct > 0 ? radiusSum / correct : null,
            Radii = radii,
            CertifiedAccuracy = hasRadii ? [.. radii.Select(radius => classes.Values.Sum(c => c.Certified[Place(radius)]) / (double)n)] : null,
            CertifiedCounts = hasRadii ? [.. radii.Select(radius => classes.Values.Sum(c => c.Certified[Place(radius)]))] : null,
            Fairness = hasRadii
                ? [.. radii.Prepend(0).Distinct().Select(radius => RadiusFairness.Of(radius, [.. classes.Select(c => (c.Key, c.Value.Certified[Place(radius)], c.Value.N))]))]
                : [RadiusFairness.Of(0, [.. classes.Select(c => (c.Key, c.Value.Correct, c.Value.N))])],
            Samples = samples > 0 ? samples : null,
            Takers = audits
                .SelectMany(c => c.Takers)
                .GroupBy(taker => taker.Key, taker => taker.Value)
                .ToDictionary(taker => taker.Key, taker => taker.Sum()),
        };
    }

    private ClassAudit Audit(int label, ClassTally tally, double pValue)
    {
        var (lower, upper) = ClopperPearson.Interval(tally.Correct, tally.N, LogAudit.Alpha);
        return new ClassAudit
        {
            Label = label,
            N = tally.N,
            Correct = tally.Correct,
            Abstentions = tally.Takers.GetValueOrDefault(CertificationRecord.Abstained),
            Interval = new ConfidenceInterval(lower, upper),
            DifferencePValue = pValue,
            AverageCertifiedRadius = hasRadii ? tally.RadiusSum / tally.N : null,
            CorrectCertifiedRadius = hasRadii && tally.Correct > 0 ? tally.RadiusSum / tally.Correct : null,
            CertifiedAccuracy = hasRadii ? [.. radii.Select(radius => (double)tally.Certified[Place(radius)] / tally.N)] : null,
            ProbabilityShares = hasRadii && sigma is { } s ? [.. LogAudit.Probabilities.Select(p => (double)tally.Certified[Place(RadiusOf(p, s))] / tally.N)] : null,
            Takers = tally.Takers.ToDictionary(),
        };
    }

    private int Place(double radius) => Array.BinarySearch(all, radius);

    private static double RadiusOf(double probability, double sigma) => sigma * Math.Max(0, StandardNormal.LowerQuantile(probability));
}
