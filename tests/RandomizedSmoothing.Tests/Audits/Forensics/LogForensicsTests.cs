using RandomizedSmoothing.Audits.Forensics;

namespace RandomizedSmoothing.Tests.Audits.Forensics;

/// <summary>Logs that are right are not blamed; faults that are planted are found.</summary>
public sealed class LogForensicsTests
{
    private static readonly int[] Sizes = [100, 1000, 10_000, 100_000];

    [Test, Combinatorial]
    public void The_n_and_alpha_of_a_right_log_are_told([ValueSource(nameof(Sizes))] int n, [Values(0.001, 0.01, 0.05)] double alpha, [Values(0.12, 0.25, 1)] double sigma, [Values] bool isField)
    {
        var log = new SimulatedLog { N = n, Alpha = alpha, Sigma = sigma, Images = 2000, Print = isField ? SimulatedLog.General : SimulatedLog.Down(6) };
        var report = SimulatedLog.Examine(log.Lines(), new() { Sigma = sigma });
        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.N, report.Alpha, report.Fits), Is.EqualTo(((long?)n, (double?)alpha, (bool?)true)));
    }

    [Test]
    public void No_right_log_is_blamed([Range(1, 40)] int seed)
    {
        var n = Sizes[seed % 4];
        var log = new SimulatedLog { N = n, Alpha = seed % 3 == 0 ? 0.01 : 0.001, Images = 20 * seed, Sigma = 0.05 * seed, Seed = seed, Print = (seed % 5) switch { 0 => SimulatedLog.General, 1 => SimulatedLog.Down(4), 2 => SimulatedLog.Down(6), 3 => r => r.ToString("R", System.Globalization.CultureInfo.InvariantCulture), _ => SimulatedLog.General } };
        foreach (var claims in new LogClaims[] { new(), new() { Sigma = log.Sigma }, new() { Sigma = log.Sigma, N = n, Alpha = log.Alpha }, new() { Sigma = log.Sigma, N = n } })
        {
            var report = SimulatedLog.Examine(log.Lines(), claims);
            Assert.That(report.Findings.Where(finding => finding.IsFault), Is.Empty);
            Assert.That(report.Fits, Is.Not.False);
        }
    }

    [TestCase(100_000, 10_000, 0.001)]
    [TestCase(10_000, 100_000, 0.001)]
    [TestCase(1000, 10_000, 0.001)]
    [TestCase(100_000, 100_000, 0.01)]
    [TestCase(1000, 1000, 0.0001)]
    public void Another_n_or_alpha_than_the_one_said_is_found(int n, long saidN, double saidAlpha)
    {
        var log = new SimulatedLog { N = n, Images = 1000 };
        var report = SimulatedLog.Examine(log.Lines(), new() { Sigma = 0.25, N = saidN, Alpha = saidAlpha });
        Assert.That((report.Fits, report.N, report.Alpha), Is.EqualTo(((bool?)false, (long?)n, (double?)0.001)));
        Assert.That(report.Findings.Select(finding => finding.Kind), Does.Contain(FindingKind.OtherThanSaid));
    }

    [Test]
    public void Another_sigma_than_the_one_said_is_found()
    {
        var report = SimulatedLog.Examine(new SimulatedLog { Images = 1000 }.Lines(), new() { Sigma = 0.5 });
        Assert.That(report.Findings, Has.One.Matches<ForensicFinding>(finding => finding.Kind == FindingKind.OtherThanSaid && finding.Text.Contains("at sigma 0.25, not sigma 0.5", StringComparison.Ordinal)));
    }

    [TestCase(3, false)]
    [TestCase(3, true)]
    [TestCase(6, false)]
    [TestCase(6, true)]
    public void Radii_that_are_rounded_up_are_found(int decimals, bool isSaid)
    {
        var log = new SimulatedLog { Images = 1000, Print = SimulatedLog.Up(decimals) };
        var report = SimulatedLog.Examine(log.Lines(), new() { Sigma = 0.25, N = isSaid ? 100_000 : null, Alpha = isSaid ? 0.001 : null });
        Assert.That(report.Fits, Is.False);
        Assert.That(report.Findings.Select(finding => finding.Kind), Does.Contain(FindingKind.RoundedUp));
    }

    [Test]
    public void Own_radii_that_are_rounded_to_nearest_are_found()
    {
        var log = new SimulatedLog { N = 1000, Print = radius => radius.ToString("F6", System.Globalization.CultureInfo.InvariantCulture) };
        Assert.That(SimulatedLog.Examine(log.Lines(), Said(true)).Findings.Select(finding => finding.Kind), Does.Contain(FindingKind.RoundedUp));
        Assert.That(SimulatedLog.Examine(log.Lines(), Said(false)).Fits, Is.True);

        static LogClaims Said(bool isOurs) => new() { Sigma = 0.25, N = 1000, Alpha = 0.001, IsRoundedDown = isOurs };
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_single_radius_above_the_largest_or_off_the_ladder_is_found(bool isSaid)
    {
        var claims = new LogClaims { Sigma = 0.25, N = isSaid ? 1000 : null, Alpha = isSaid ? 0.001 : null };
        var lines = new SimulatedLog { N = 1000, Print = SimulatedLog.Down(6) }.Lines().ToList();
        var place = lines.FindIndex(line => line.Prediction >= 0);
        lines[place] = lines[place] with { Radius = "0.700000" };
        Assert.That(SimulatedLog.Examine(lines, claims).Findings.Select(finding => finding.Kind), Is.EqualTo([FindingKind.AboveLargest]));
        lines[place] = lines[place] with { Radius = "0.123456" };
        Assert.That(SimulatedLog.Examine(lines, claims).Findings.Select(finding => finding.Kind), Is.EqualTo([FindingKind.OffLadder]));
    }

    // Where n and α are said, the ladder says it; where they are not, a raised ladder is that of another n, and nobody chooses such an n.
    [Test]
    public void Radii_that_were_all_raised_are_found([Values(1.01, 1.03, 1.1)] double factor, [Values] bool isSaid, [Values] bool isField, [Values(1000, 100_000)] int n)
    {
        var print = isField ? SimulatedLog.General : SimulatedLog.Down(6);
        var log = new SimulatedLog { N = n, Images = 1000, Print = radius => print(factor * radius) };
        var report = SimulatedLog.Examine(log.Lines(), new() { Sigma = 0.25, N = isSaid ? n : null, Alpha = isSaid ? 0.001 : null });
        if (isSaid)
        {
            Assert.That((report.Fits, report.Findings.Any(finding => finding.Kind is FindingKind.AboveLargest or FindingKind.OtherThanSaid or FindingKind.OffLadder)), Is.EqualTo(((bool?)false, true)));
        }
        else
        {
            // It is never said to be right; that another σ or n was used and not told remains.
            Assert.That(report.Fits, Is.Not.True, string.Join('\n', report.Findings.Select(finding => finding.Text)));
            Assert.That(report.Findings.Select(finding => finding.Text).Concat(report.Notes), Is.Not.Empty);
        }
    }

    [Test]
    public void Missing_indices_are_named_and_the_end_is_not_guessed()
    {
        var lines = new SimulatedLog { Images = 100 }.Lines();
        var report = SimulatedLog.Examine(lines.Where((_, i) => i is not (7 or 50)), new());
        Assert.That(report.Findings.Single().Text, Is.EqualTo("2 indices (140, 1000) are missing among every 20th index from 0 to 1980"));
        Assert.That(SimulatedLog.Examine(lines.Take(60), new()).Findings, Is.Empty);
        Assert.That(SimulatedLog.Examine(lines.Where((_, i) => i != 7), new() { Indices = [.. Enumerable.Range(0, 100).Select(i => 20 * i)] }).Findings.Single().Text, Is.EqualTo("idx 140 is missing, which the run was to take"));
    }

    [Test]
    public void A_stride_through_classes_one_behind_another_is_said()
    {
        var sorted = Enumerable.Range(0, 500).Select(i => (100L * i, 2 * i, 2 * i, "0.1"));
        var report = SimulatedLog.Examine(sorted, new() { Classes = 1000 });
        Assert.That((report.Fits, report.Findings.Single().Kind), Is.EqualTo(((bool?)null, FindingKind.ClassesLeftOut)));
        Assert.That(report.Findings.Single().Text, Does.StartWith("500 of at least 1000 classes have no image (1, 3, 5, 7, 9, …), since the images stand in the order of their classes"));
    }

    [Test]
    public void Abstentions_that_cannot_be_are_found()
    {
        var lines = new SimulatedLog { N = 1000, Print = SimulatedLog.Down(6) }.Lines().ToList();
        var abstained = lines.FindIndex(line => line.Prediction < 0);
        Assert.That(SimulatedLog.Examine(Changed(lines[abstained] with { Radius = "0.1" }), new()).Findings.Single().Kind, Is.EqualTo(FindingKind.Abstention));

        // The smallest radius of n 1000 is no 0: an abstention that was made an answer.
        Assert.That(SimulatedLog.Examine(Changed(lines[abstained] with { Prediction = 3, Radius = "0.000000" }), new() { Sigma = 0.25, N = 1000, Alpha = 0.001 }).Findings.Single().Kind, Is.EqualTo(FindingKind.OffLadder));
        Assert.That(SimulatedLog.Examine(lines, new() { Sigma = 0.25, N = 9, Alpha = 0.001 }).Findings.Select(finding => finding.Kind), Does.Contain(FindingKind.Abstention).Or.Contain(FindingKind.OtherThanSaid));

        IEnumerable<(long, int, int, string)> Changed((long, int, int, string) line) => lines.Select((old, i) => i == abstained ? line : old);
    }
}
