using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Statistics;

/// <summary>Expected p-values are ratios of binomial coefficients, taken with Python's integers (math.comb, fractions).</summary>
[TestFixture]
public class ExactTestTests
{
    [TestCase(3, 4, 4, 8, 0.4857142857142857, Description = "Fisher's lady tasting tea")]
    [TestCase(0, 10, 10, 20, 1.082508822446903e-05)]
    [TestCase(1, 9, 11, 24, 0.013056939022748688)]
    [TestCase(5, 5, 5, 5, 1.0)]
    [TestCase(0, 0, 0, 0, 1.0)]
    [TestCase(0, 0, 3, 7, 1.0)]
    [TestCase(7, 10, 70, 100, 1.0)]
    [TestCase(8, 10, 70, 100, 0.7188366056974616)]
    [TestCase(222, 1000, 4715, 10000, 6.63299905227359e-66)]
    [TestCase(5000, 5000, 5000, 10000, 1e-300, Description = "2^-9992 is told as no less than 1e-300")]
    public void Fisher_s_p_value_is_the_exact_one(long groupSuccesses, long groupSize, long successes, long size, double expected) =>
        Assert.That(FisherExactTest.PValue(groupSuccesses, groupSize, successes, size), Is.EqualTo(expected).Within(1e-11).Percent);

    [TestCase(5, 4, 4, 8, "groupSuccesses")]
    [TestCase(0, 5, 4, 8, "groupSuccesses")]
    [TestCase(3, 4, 2, 8, "groupSuccesses", Description = "no more than there are")]
    [TestCase(3, 2, 4, 8, "groupSuccesses", Description = "no more than there is room for")]
    [TestCase(0, 9, 4, 8, "groupSize")]
    [TestCase(0, 4, -1, 8, "successes")]
    [TestCase(0, 0, 0, -1, "size")]
    public void Counts_that_contradict_each_other_are_refused(long groupSuccesses, long groupSize, long successes, long size, string name) =>
        Assert.That(() => FisherExactTest.PValue(groupSuccesses, groupSize, successes, size), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name));

    [TestCase(0, 0, 1.0)]
    [TestCase(0, 1, 1.0)]
    [TestCase(1, 0, 1.0)]
    [TestCase(3, 3, 1.0)]
    [TestCase(2, 10, 0.03857421875)]
    [TestCase(20, 0, 1.9073486328125e-06)]
    [TestCase(15, 40, 0.0010158471941252856)]
    [TestCase(500, 400, 0.0009564441369189461)]
    [TestCase(600, 700, 0.0060157938610449525)]
    [TestCase(0, 2000, 1e-300)]
    public void McNemar_s_p_value_is_the_exact_one(long gained, long lost, double expected) =>
        Assert.That(McNemarExactTest.PValue(gained, lost), Is.EqualTo(expected).Within(1e-11).Percent);

    [Test]
    public void Negative_counts_are_refused()
    {
        Assert.That(() => McNemarExactTest.PValue(-1, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => McNemarExactTest.PValue(0, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Holm_raises_p_values_step_by_step()
    {
        // By hand: sorted 0.005 × 4, 0.01 × 3, 0.03 × 2, 0.04 × 1, each at least the one before.
        Assert.That(HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]), Is.EqualTo([0.03, 0.06, 0.06, 0.02]).Within(1e-15));
        Assert.That(HolmCorrection.Adjust([0.6, 0.5]), Is.EqualTo([1.0, 1.0]));
        Assert.That(HolmCorrection.Adjust([]), Is.Empty);
        Assert.That(HolmCorrection.Adjust([0.0, 1.0]), Is.EqualTo([0.0, 1.0]));
    }

    [TestCase(double.NaN)]
    [TestCase(-1e-300)]
    [TestCase(1.0000000000000002)]
    public void What_is_no_p_value_is_refused(double value) =>
        Assert.That(() => HolmCorrection.Adjust([0.5, value]), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("a p-value lies in [0, 1]").And.Property("ActualValue").EqualTo(value));
}
