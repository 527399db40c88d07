using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Audits;

[TestFixture]
public class BaselineComparisonTests
{
    [Test]
    public void Changes_are_counted_class_by_class_and_pair_by_pair()
    {
        var comparison = new BaselineComparison(new BaselineOutcomes([Sample(0, 3, 3), Sample(5, 3, 3), Sample(7, 3, 1), Sample(9, 4, 4)]));
        Assert.That(
            new[] { Sample(9, 4, 4), Sample(5, 3, 2), Sample(0, 3, -1), Sample(7, 3, 3) }.Select(sample => comparison.Add(sample)),
            Is.All.Null);
        var changes = comparison.Changes();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Missing, Is.Zero);
            Assert.That(changes.Select(c => (c.Label, c.N, c.Gained, c.Lost)), Is.EqualTo([(3, 3L, 1L, 2L), (4, 1L, 0L, 0L)]));
            Assert.That(changes[0].Change, Is.EqualTo(-1 / 3.0));
            Assert.That(changes.Select(c => c.PValue), Is.All.EqualTo(1));
        }
    }

    [Test]
    public void The_p_values_are_corrected_for_the_number_of_classes()
    {
        // Class 0 loses 20 of 20: 2 / 2^20, times two classes.
        var samples = Enumerable.Range(0, 40).Select(i => Sample(i, i % 2, i % 2)).ToArray();
        var comparison = new BaselineComparison(new BaselineOutcomes(samples));
        foreach (var sample in samples)
        {
            _ = comparison.Add(sample.Label == 0 ? sample with { Prediction = 7 } : sample);
        }

        Assert.That(comparison.Changes().Select(c => c.PValue), Is.EqualTo([4 / 1048576.0, 1]).Within(1e-15));
    }

    [Test]
    public void A_baseline_in_any_order_is_found_in_any_order()
    {
        var random = new Random(20210413);
        var samples = Enumerable.Range(0, 1000).Select(i => Sample(i * 7L, i % 10, i % 11)).ToArray();
        random.Shuffle(samples);
        var outcomes = new BaselineOutcomes(samples);
        random.Shuffle(samples);
        foreach (var sample in samples)
        {
            Assert.That(outcomes.TryFind(sample.Index, out var label, out var isCorrect), Is.True);
            Assert.That((label, isCorrect), Is.EqualTo((sample.Label, sample.IsCorrect)));
            Assert.That(outcomes.TryFind(sample.Index + 1, out _, out _), Is.False);
        }
    }

    [Test]
    public void Samples_that_do_not_pair_are_named()
    {
        var comparison = new BaselineComparison(new BaselineOutcomes([Sample(0, 3, 3), Sample(5, 3, 3)]));
        Assert.That(comparison.Add(Sample(1, 3, 3)), Is.EqualTo("idx 1 is not in the baseline"));
        Assert.That(comparison.Add(Sample(5, 4, 4)), Is.EqualTo("idx 5 has label 4, but 3 in the baseline"));
        Assert.That(comparison.Missing, Is.EqualTo(2));
    }

    private static CertificationRecord Sample(long index, int label, int prediction) => new(index, label, prediction, 0, TimeSpan.Zero);
}
