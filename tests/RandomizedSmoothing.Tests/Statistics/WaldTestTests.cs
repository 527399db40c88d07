using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Statistics;

/// <summary>Wald's test: an evidence that is its likelihood ratio, and a chance of a false answer that is summed over all courses.</summary>
public sealed class WaldTestTests
{
    // By mpmath: k ln(p₁/p₀) + (n − k) ln((1 − p₁)/(1 − p₀)) against ln(1/α).
    [TestCase(0.9, 0.99, 0.001, 73, 73, true)]
    [TestCase(0.9, 0.99, 0.001, 72, 72, false)]
    [TestCase(0.9, 0.99, 0.001, 97, 98, true)]
    [TestCase(0.9, 0.99, 0.001, 96, 97, false)]
    [TestCase(0.5, 0.6, 0.05, 17, 17, true)]
    [TestCase(0.5, 0.6, 0.05, 16, 16, false)]
    public void It_ends_where_the_likelihood_ratio_reaches_its_chance(double threshold, double expected, double alpha, long successes, long trials, bool isAbove) =>
        Assert.That(new WaldTest(new(threshold, 1 - threshold), new(expected, 1 - expected), alpha).IsAbove(successes, trials), Is.EqualTo(isAbove));

    // Exact: the share of all courses of so many trials that ever end it, the true probability being the threshold or below.
    [TestCase(0.5, 0.7, 0.5)]
    [TestCase(0.9, 0.97, 0.9)]
    [TestCase(0.9, 0.97, 0.85)]
    [TestCase(0.995, 0.9999, 0.995)]
    public void It_is_wrong_with_no_more_than_its_chance_however_often_one_looks(double threshold, double expected, double p)
    {
        const double alpha = 0.05;
        const int trials = 2000;
        var test = new WaldTest(new(threshold, 1 - threshold), new(expected, 1 - expected), alpha);
        var (still, wrong) = (new double[trials + 1], 0.0);
        still[0] = 1;
        for (var n = 1; n <= trials; n++)
        {
            for (var k = n; k >= 0; k--)
            {
                still[k] = (still[k] * (1 - p)) + (k > 0 ? still[k - 1] * p : 0);
                if (still[k] > 0 && test.IsAbove(k, n))
                {
                    (wrong, still[k]) = (wrong + still[k], 0);
                }
            }
        }

        Assert.That(wrong, Is.LessThanOrEqualTo(alpha).And.GreaterThan(p < threshold ? 0 : alpha / 3));
    }

    [Test]
    public void Near_1_it_keeps_its_digits()
    {
        // ln(1/α) over the Kullback-Leibler divergence, by mpmath.
        Assert.That(new WaldTest(new(1 - 1e-12, 1e-12), new(1 - 1e-13, 1e-13), 0.001).ExpectedTrials, Is.EqualTo(1.031406202974e13).Within(1e-4).Percent);
    }

    // Of 10¹⁵ trials the sums are some 2·10¹⁴, and rounding may take 2 from them: evidence that is 0.87 more than needed (mpmath) is none, 9.8 more is.
    [TestCase(550_339_713_213_218, false)]
    [TestCase(550_339_713_213_240, true)]
    public void What_rounding_may_have_added_is_no_evidence(long successes, bool isAbove) =>
        Assert.That(new WaldTest(new(0.5, 0.5), new(0.6, 0.4), 0.05).IsAbove(successes, 1_000_000_000_000_000), Is.EqualTo(isAbove));

    // Near 1 only the complements differ, near 0 only the probabilities themselves.
    [Test]
    public void What_is_expected_is_above_the_threshold() => Assert.Multiple(() =>
    {
        Assert.That(() => new WaldTest(new(1, 1e-20), new(1, 1e-21), 0.05), Throws.Nothing);
        Assert.That(() => new WaldTest(new(1e-20, 1), new(2e-20, 1), 0.05), Throws.Nothing);
        Assert.That(() => new WaldTest(new(0.9, 0.1), new(0.9, 0.1), 0.05), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("above the threshold"));
    });

    [Test]
    public void Counts_that_are_none_are_refused() => Assert.Multiple(() =>
    {
        var test = new WaldTest(new(0.9, 0.1), new(0.95, 0.05), 0.05);
        Assert.That(() => test.IsAbove(2, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => test.IsAbove(-1, 5), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });
}
