using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>Counts the samples of a certification log, class by class, in one pass; memory grows with the classes alone.</summary>
public sealed class LogTally
{
    private readonly SortedDictionary<int, ClassTally> classes = [];
    private readonly double[] radii;
    private ClassTally? lastClass;
    private int lastLabel;
    private bool hasRadii;

    /// <param name="radii">The radii at which to give certified accuracies, each finite and at least 0; in any order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A radius that is negative or not finite.</exception>
    public LogTally(IEnumerable<double>? radii = null)
    {
        this.radii = [.. (radii ?? []).Order().Distinct()];
        foreach (var radius in this.radii)
        {
            if (!double.IsFinite(radius) || radius < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(radii), radius, "a radius must be finite and at least 0");
            }
        }
    }

    /// <summary>Counts one sample.</summary>
    public void Add(in CertificationRecord record)
    {
        hasRadii |= record.Radius is not null;
        if (lastClass is null || record.Label != lastLabel)
        {
            if (!classes.TryGetValue(record.Label, out lastClass))
            {
                classes.Add(record.Label, lastClass = new ClassTally(radii.Length));
            }

            lastLabel = record.Label;
        }

        lastClass.Add(record, radii);
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
            CertifiedAccuracy = hasRadii ? [.. radii.Select((_, i) => classes.Values.Sum(c => c.Certified[i]) / (double)n)] : null,
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
            CertifiedAccuracy = hasRadii ? [.. tally.Certified.Select(count => (double)count / tally.N)] : null,
            Takers = tally.Takers.ToDictionary(),
        };
    }
}
