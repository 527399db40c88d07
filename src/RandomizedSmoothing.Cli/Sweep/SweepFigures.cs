using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>What one σ costs.</summary>
internal sealed class SweepFigures
{
    private readonly SortedDictionary<int, ClassFigures> classes = [];
    private readonly CertifyRun run;
    private double radii;
    private double mostRadii;

    public SweepFigures(RunLog log)
    {
        run = log.Run;
        var question = new LabelQuestion(run.Sigma, run.N, run.Alpha, run.TargetRadius ?? 0, run.Precision!.Value, run.NoiseDeviation ?? 0);
        foreach (var record in log.Records)
        {
            Add(record, question.Judge(record.Label, record.Prediction, record.Counts!.Value));
        }
    }

    public double Sigma => run.Sigma;

    public long Images { get; private set; }

    public long Correct { get; private set; }

    public long Abstentions { get; private set; }

    public long Samples { get; private set; }

    public long AtRadius => classes.Values.Sum(c => c.AtRadius.Yes);

    /// <summary>The mean certified radius of what was drawn, wrong or abstained as 0.</summary>
    public double AverageCertifiedRadius => radii / Images;

    /// <summary>But for a chance of α for each image, no more is certified with all samples.</summary>
    public double MostAverageCertifiedRadius => mostRadii / Images;

    public IReadOnlyDictionary<int, ClassFigures> Classes => classes;

    public KeyValuePair<int, ClassFigures> Lowest => classes.MinBy(c => c.Value.Accuracy);

    public KeyValuePair<int, ClassFigures> Highest => classes.MaxBy(c => c.Value.Accuracy);

    /// <summary>An interval of each class's true accuracy, that of images and of noise in it; all hold at once with probability 1 − <paramref name="error"/>.</summary>
    public ConfidenceInterval IntervalOf(ClassFigures c, double error) => IntervalOf(c.Predicted, c, error);

    /// <summary>The same of the share that is certified at the radius.</summary>
    public ConfidenceInterval CertifiedIntervalOf(ClassFigures c, double error) => IntervalOf(c.AtRadius, c, error);

    /// <summary>
    /// Whether every class keeps a share: yes, where each class's bound, at the same level, says so (were one below, its own test would have to
    /// fail); no, where one is below by the simultaneous intervals.
    /// </summary>
    public LabelDecision Keeps(double floor, double error) =>
        classes.Values.All(c => CertifiedShare.LowerBound(c.AtRadius.Yes, c.Images, run.Alpha, error) >= floor) ? LabelDecision.Yes
        : classes.Values.Any(c => CertifiedIntervalOf(c, error).Upper < floor) ? LabelDecision.No
        : LabelDecision.Open;

    private ConfidenceInterval IntervalOf((long Yes, long No) decided, ClassFigures c, double error) =>
        CertifiedShare.Interval(decided.Yes, decided.No, c.Images, run.Alpha, -double.ExpM1(double.LogP1(-error) / classes.Count));

    private void Add(CertificationRecord record, LabelAnswer answer)
    {
        Images++;
        Correct += record.IsCorrect ? 1 : 0;
        Abstentions += record.IsAbstention ? 1 : 0;
        Samples += record.Samples ?? 0;
        radii += answer.Radius;
        mostRadii += answer.MostRadius;
        var c = classes.GetValueOrDefault(record.Label);
        classes[record.Label] = new(
            c.Images + 1,
            c.Correct + (record.IsCorrect ? 1 : 0),
            With(c.Predicted, answer.IsPredicted),
            With(c.AtRadius, answer.AtRadius));

        static (long, long) With((long Yes, long No) counts, LabelDecision decision) =>
            (counts.Yes + (decision == LabelDecision.Yes ? 1 : 0), counts.No + (decision == LabelDecision.No ? 1 : 0));
    }
}

/// <summary>The images of one class at one σ.</summary>
/// <param name="Images">How many there are.</param>
/// <param name="Correct">How many get their label.</param>
/// <param name="Predicted">Of how many that was decided for them, and against them.</param>
/// <param name="AtRadius">The same at the radius that was asked about.</param>
internal readonly record struct ClassFigures(long Images, long Correct, (long Yes, long No) Predicted, (long Yes, long No) AtRadius)
{
    public double Accuracy => (double)Correct / Images;
}
