using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;
using RandomizedSmoothing.Tests.Logs;

namespace RandomizedSmoothing.Tests.Audits;

/// <summary>Audits against expected.csv, which Logs/expected.py takes from the same logs with no code of ours.</summary>
[TestFixture]
public class LogAuditTests
{
    private static readonly double[] Radii = [0, 0.25, 0.5];

    [TestCase("0.25")]
    [TestCase("0.50")]
    public void A_small_log_gives_the_figures_of_an_independent_script(string sigma) =>
        AssertFigures(CertifyLogs.Small($"small_sigma_{sigma}.tsv"));

    [TestCase("0.12")]
    [TestCase("0.25")]
    [TestCase("0.50")]
    [TestCase("1.00")]
    public void A_real_log_gives_the_figures_of_an_independent_script(string sigma) =>
        AssertFigures(CertifyLogs.Real(sigma));

    [Test]
    public void The_real_logs_show_the_gap_of_the_paper_s_table_4_growing()
    {
        // Mohapatra et al. 2021, Table 4, column "1 (standard)", in per cent.
        var table4 = new[] { ("0.12", 67, 94), ("0.25", 55, 90), ("0.50", 46, 84), ("1.00", 22, 73) };
        var audits = table4.Select(row => Audit(CertifyLogs.Real(row.Item1))).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(audits.Select(a => a.Gap), Is.Ordered.Ascending);
            Assert.That(audits.Select(a => a.Lowest.Label), Is.All.EqualTo(3), "cat");
            foreach (var (audit, (sigma, min, max)) in audits.Zip(table4))
            {
                Assert.That(100 * audit.Lowest.Accuracy, Is.EqualTo(min).Within(6), $"{sigma}: another training run of the same network");
                Assert.That(100 * audit.Highest.Accuracy, Is.EqualTo(max).Within(6), $"{sigma}: another training run of the same network");
            }
        }
    }

    [Test]
    public void A_log_of_one_class_has_no_gap_and_nothing_to_tell_apart()
    {
        var tally = new LogTally();
        tally.Add(new CertificationRecord(0, 3, 3, 0.5, TimeSpan.Zero));
        tally.Add(new CertificationRecord(1, 3, -1, 0.5, TimeSpan.Zero));
        var audit = tally.Audit();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(audit.Gap, Is.Zero);
            Assert.That(audit.GapInterval, Is.EqualTo(new ConfidenceInterval(0, 0)));
            Assert.That(audit.DifferencePValue, Is.EqualTo(1));
            Assert.That(audit.AverageCertifiedRadius, Is.EqualTo(0.25), "an abstention counts 0, whatever its radius");
            Assert.That(audit.CorrectCertifiedRadius, Is.EqualTo(0.5));
        }
    }

    [Test]
    public void A_log_with_nothing_correct_has_no_correct_certified_radius()
    {
        var tally = new LogTally([0]);
        tally.Add(new CertificationRecord(0, 3, 4, 0.5, TimeSpan.Zero));
        var audit = tally.Audit();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(audit.CorrectCertifiedRadius, Is.Null);
            Assert.That(audit.Classes[0].CorrectCertifiedRadius, Is.Null);
            Assert.That(audit.AverageCertifiedRadius, Is.Zero);
            Assert.That(audit.CertifiedAccuracy, Is.EqualTo([0.0]));
            Assert.That(audit.Classes[0].Takers, Is.EqualTo(new Dictionary<int, long> { [4] = 1 }));
        }
    }

    [Test]
    public void An_audit_of_no_sample_is_refused() =>
        Assert.That(() => new LogTally().Audit(), Throws.InvalidOperationException);

    [TestCase(-0.25)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_radius_to_certify_at_is_a_length(double radius) =>
        Assert.That(() => new LogTally([radius]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ActualValue").EqualTo(radius));

    private static LogAudit Audit(string path)
    {
        using var reader = new CertificationLogReader(File.OpenRead(path), path);
        var tally = new LogTally(Radii);
        foreach (var record in reader.ReadToEnd())
        {
            tally.Add(record);
        }

        return tally.Audit();
    }

    private static void AssertFigures(string path)
    {
        var figures = Figures(Audit(path));
        var expected = File.ReadLines(CertifyLogs.Small("expected.csv")).Select(line => line.Split(','))
            .Where(row => row[0] == Path.GetFileName(path)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(figures.Keys, Is.EquivalentTo(expected.Select(row => (row[1], row[2]))));
            foreach (var row in expected)
            {
                var value = double.Parse(row[3], CultureInfo.InvariantCulture);
                var tolerance = Math.Max(1e-9 * Math.Abs(value), 1e-300);
                Assert.That(figures.GetValueOrDefault((row[1], row[2])), Is.EqualTo(value).Within(tolerance), $"{row[1]} {row[2]}");
            }
        }
    }

    private static Dictionary<(string Figure, string Label), double> Figures(LogAudit audit)
    {
        var figures = new Dictionary<(string, string), double>
        {
            [("n", "")] = audit.N,
            [("accuracy", "")] = audit.Accuracy,
            [("abstentions", "")] = audit.Abstentions,
            [("min", "")] = audit.Lowest.Accuracy,
            [("max", "")] = audit.Highest.Accuracy,
            [("gap", "")] = audit.Gap,
            [("averageCertifiedRadius", "")] = audit.AverageCertifiedRadius!.Value,
            [("correctCertifiedRadius", "")] = audit.CorrectCertifiedRadius ?? -1,
            [("gapLower", "")] = audit.GapInterval.Lower,
            [("gapUpper", "")] = audit.GapInterval.Upper,
            [("differencePValue", "")] = audit.DifferencePValue,
        };
        foreach (var (percentage, value) in audit.Percentiles)
        {
            figures.Add(("percentile", Text(percentage)), value);
        }

        AddCertified(audit.CertifiedAccuracy!, "certifiedAccuracy", "");
        foreach (var c in audit.Classes)
        {
            var label = Text(c.Label);
            figures.Add(("classN", label), c.N);
            figures.Add(("classAccuracy", label), c.Accuracy);
            figures.Add(("classAbstentions", label), c.Abstentions);
            figures.Add(("classLower", label), c.Interval.Lower);
            figures.Add(("classUpper", label), c.Interval.Upper);
            figures.Add(("classDifferencePValue", label), c.DifferencePValue);
            figures.Add(("classAverageCertifiedRadius", label), c.AverageCertifiedRadius!.Value);
            AddCertified(c.CertifiedAccuracy!, "classCertifiedAccuracy", label);
            foreach (var (taker, count) in c.Takers)
            {
                figures.Add(($"taken by {Text(taker)}", label), count);
            }
        }

        return figures;

        void AddCertified(IReadOnlyList<double> accuracies, string figure, string label)
        {
            foreach (var (radius, accuracy) in audit.Radii.Zip(accuracies))
            {
                figures.Add(($"{figure}@{radius.ToString(CultureInfo.InvariantCulture)}", label), accuracy);
            }
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
