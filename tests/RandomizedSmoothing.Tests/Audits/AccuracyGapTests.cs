using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Audits;

[TestFixture]
public class AccuracyGapTests
{
    [Test]
    public void The_interval_covers_a_gap_of_zero_where_the_observed_gap_is_selected_from_many_classes()
    {
        // 50 classes of equal accuracy: an interval of one fixed pair would miss 0 nearly always. The simultaneous one
        // misses with probability 0.05 at most, so more than 60 misses in 400 have probability below 1e-12.
        var random = new Random(20210413);
        var misses = 0;
        for (var trial = 0; trial < 400; trial++)
        {
            var classes = Enumerable.Range(0, 50).Select(_ => ((long)Enumerable.Range(0, 40).Count(_ => random.NextDouble() < 0.7), 40L)).ToArray();
            misses += AccuracyGap.Interval(classes, 0.05).Lower > 0 ? 1 : 0;
        }

        Assert.That(misses, Is.LessThanOrEqualTo(60));
    }

    [Test]
    public void The_interval_contains_the_observed_gap_and_stays_within_0_and_1()
    {
        var interval = AccuracyGap.Interval([(0, 5), (5, 5), (2, 5)], 0.05);
        Assert.That(interval.Lower, Is.InRange(0, 1));
        Assert.That(interval.Upper, Is.EqualTo(1));
    }

    [Test]
    public void No_class_has_no_gap() =>
        Assert.That(() => AccuracyGap.Interval([], 0.05), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Of_ten_classes_the_25th_and_75th_percentiles_are_the_3rd_and_8th_lowest()
    {
        double[] ten = [.. Enumerable.Range(1, 10)];
        Assert.That(LogAudit.Percentages.Select(p => NearestRank.Percentile(ten, p)), Is.EqualTo([1, 3, 5, 8, 10]));
        Assert.That(NearestRank.Percentile(ten, 0), Is.EqualTo(1));
    }

    [Test]
    public void A_percentile_between_two_ranks_is_the_higher_one()
    {
        double[] nine = [.. Enumerable.Range(1, 9)];
        Assert.That(LogAudit.Percentages.Select(p => NearestRank.Percentile(nine, p)), Is.EqualTo([1, 3, 5, 7, 9]));
    }

    [TestCase(-1)]
    [TestCase(101)]
    public void A_percentage_is_from_0_to_100(int percentage)
    {
        Assert.That(() => NearestRank.Percentile([1], percentage), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => NearestRank.Percentile([], 50), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
