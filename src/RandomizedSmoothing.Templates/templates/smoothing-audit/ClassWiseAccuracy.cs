using NUnit.Framework;
using RandomizedSmoothing;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Testing;

namespace SmoothingAudit;

/// <summary>No class pays for a new model, or another σ, without anyone looking.</summary>
public sealed class ClassWiseAccuracy
{
    private const double LowestAllowed = 0.5;

    private static readonly Lazy<IReadOnlyList<CertificationRecord>> Certified = new(CertifiedModel.Certify);

    /// <summary>Image by image against baseline.tsv (McNemar's exact test, Holm's correction for the number of classes).</summary>
    [Test]
    public void No_class_drops()
    {
        using var baseline = new CertificationLogReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "baseline.tsv")), "baseline.tsv");
        var comparison = new BaselineComparison(new BaselineOutcomes(baseline.ReadToEnd()));
        foreach (var record in Certified.Value)
        {
            Assert.That(comparison.Add(record), Is.Null);
        }

        var dropped = comparison.Changes().Where(change => change.Change < 0 && change.PValue < LogAudit.Alpha);
        Assert.That(dropped.Select(change => $"class {change.Label} lost {change.Lost} of its {change.N} images and gained {change.Gained} (p = {change.PValue:G2})"), Is.Empty);
    }

    /// <summary>The floor that smoothing audit --fail-below holds in the workflow.</summary>
    [Test]
    public void Every_class_stays_above_the_floor() => Assert.That(Audit().Lowest.Accuracy, Is.AtLeast(LowestAllowed), $"class {Audit().Lowest.Label}");

    /// <summary>The whole table, number by number: a failure prints what differs, and the one command that accepts it.</summary>
    [Test]
    public void Table() => Snapshot.Verify(
        string.Join('\n', Audit().Classes.Select(one => $"class {one.Label}: accuracy {one.Accuracy:F3} of {one.N}, {one.Abstentions} abstained, radius {one.AverageCertifiedRadius:F3}")),
        tolerance: 0.02,
        absolute: 0.02);

    private static LogAudit Audit()
    {
        var tally = new LogTally();
        foreach (var record in Certified.Value)
        {
            tally.Add(record);
        }

        return tally.Audit();
    }
}
