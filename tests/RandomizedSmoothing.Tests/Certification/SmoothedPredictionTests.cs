using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Certification;

public sealed class SmoothedPredictionTests
{
    [Test]
    public void The_p_value_is_that_of_the_two_sided_binomial_test()
    {
        var table = Read("predictions");
        Assert.That(table, Has.Count.EqualTo(80));
        Assert.That(Worst(table, row => RelativeError(SmoothedPrediction.From([(long)row[1], 0, (long)row[0]], 0.001).PValue, row[2])), Is.LessThan(1e-12));
    }

    [TestCase(10, 0, 0.001, false, -1)]
    [TestCase(11, 0, 0.001, true, 1)]
    [TestCase(90, 10, 0.001, true, 1)]
    [TestCase(55, 45, 0.001, false, -1)]
    public void It_abstains_unless_the_test_rejects(long top, long second, double alpha, bool isClear, int expected)
    {
        var prediction = SmoothedPrediction.From([second, top, 0], alpha);
        Assert.That((prediction.TryGetClass(out var index), index), Is.EqualTo((isClear, expected)));
    }

    [Test]
    public void Equal_counts_are_an_abstention_at_any_alpha() =>
        Assert.That(SmoothedPrediction.From([50, 50], 0.99).TryGetClass(out _), Is.False);

    /// <summary>Two of two: p is exactly ½, and a p-value at α rejects.</summary>
    [Test]
    public void A_p_value_at_alpha_rejects() =>
        Assert.That(SmoothedPrediction.From([2, 0], 0.5).TryGetClass(out _), Is.True);

    [Test]
    public void Counts_that_can_be_none_are_named() => Assert.Multiple(() =>
    {
        Assert.That(() => SmoothedPrediction.From([-1, 2], 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("counts >= 0"));
        Assert.That(() => SmoothedPrediction.From([0, 0], 0.1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 1"));
        Assert.That(() => SmoothedPrediction.From([3, 4], 0.1, samples: 5), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 7"));
    });
}
