using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Tests.Audits;

/// <summary>Gini, the confusion's norm, and what is certified of a whole set.</summary>
public sealed class FairnessTests
{
    // By hand: |differences| 0.1 + 0.3 + 0.2 over 3 · 0.7.
    [TestCase(new[] { 0.1, 0.2, 0.4 }, 0.6 / 2.1)]
    [TestCase(new[] { 0.4, 0.1, 0.2 }, 0.6 / 2.1)]
    [TestCase(new[] { 0.5, 0.5 }, 0)]
    [TestCase(new[] { 0.0, 0, 0, 1 }, 0.75)]
    [TestCase(new[] { 0.0, 0 }, 0)]
    [TestCase(new[] { 0.3 }, 0)]
    public void Gini_is_the_mean_difference_over_twice_the_mean(double[] shares, double expected) => Assert.That(GiniCoefficient.Of(shares), Is.EqualTo(expected).Within(1e-15));

    [Test]
    public void Its_interval_holds_all_that_shares_in_their_intervals_give_and_no_more([Values(2, 5, 9, 30)] int classes, [Range(1, 5)] int seed)
    {
        var random = new Random(seed);
        ConfidenceInterval[] intervals = [.. Enumerable.Range(0, classes).Select(_ => random.NextDouble() * 0.7).Select(low => new ConfidenceInterval(low, low + (random.NextDouble() * 0.3)))];
        var interval = GiniCoefficient.Interval(intervals);
        var (lowest, highest) = (1.0, 0.0);
        for (var i = 0; i < 20_000; i++)
        {
            // At the ends, or anywhere between.
            var gini = GiniCoefficient.Of([.. intervals.Select(one => one.Lower + ((one.Upper - one.Lower) * (i % 2 == 0 ? random.Next(2) : random.NextDouble())))]);
            (lowest, highest) = (Math.Min(lowest, gini), Math.Max(highest, gini));
        }

        Assert.That((interval.Lower, interval.Upper), Is.EqualTo((lowest, highest)).Within(classes <= 9 ? 0.1 : 1));
        Assert.That(interval.Lower, Is.LessThanOrEqualTo(lowest + 1e-12));
        Assert.That(interval.Upper, Is.GreaterThanOrEqualTo(highest - 1e-12));
    }

    // Two classes that take a and b of each other: the larger one. A class that takes 0.3 of two: 0.3 √2. By hand.
    [TestCase("0>1:3 1>0:5", 0.5)]
    [TestCase("0>2:3 1>2:3", 0.42426406871192851464)]
    [TestCase("0>-1:9", 0)]
    [TestCase("", 0)]
    [TestCase("0>1:2 0>2:1 1>2:4 2>0:1 2>1:1", 0.41624673430224529)] // mpmath
    public void The_norm_is_the_largest_singular_value_off_the_diagonal(string lost, double expected)
    {
        var tally = new LogTally();
        var index = 0L;
        var takers = lost.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('>', ':').Select(int.Parse).ToArray()).ToList();
        foreach (var label in Enumerable.Range(0, 3))
        {
            int[] others = [.. takers.Where(taker => taker[0] == label).SelectMany(taker => Enumerable.Repeat(taker[1], taker[2]))];
            foreach (var prediction in others.Concat(Enumerable.Repeat(label, 10 - others.Length)))
            {
                tally.Add(new CertificationRecord(index++, label, prediction, 0.1, null));
            }
        }

        Assert.That(tally.Audit().ConfusionNorm, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void The_distribution_of_p_A_is_that_of_the_radii()
    {
        var tally = new LogTally([], sigma: 0.5);
        double[] radii = [0, 0.1, 0.26, 0.43, 0.65, 1.2, 1.6];
        foreach (var (i, radius) in radii.Index())
        {
            tally.Add(new CertificationRecord(i, 0, i == 6 ? 1 : 0, radius, null));
        }

        // Φ of 0, 0.2, 0.52, 0.86, 1.3, 2.4 is 0.5, 0.579, 0.698, 0.805, 0.903, 0.992; the last is wrong.
        Assert.That(tally.Audit().Classes[0].ProbabilityShares!.Select(share => Math.Round(7 * share)), Is.EqualTo([6, 4, 3, 3, 2, 1, 0]));
    }

    // Quantiles of the binomial distribution by sums at 30 digits (mpmath).
    [TestCase(7000, 10_000, 0.001, 0.001, 0.6979)]
    [TestCase(400, 500, 0.001, 0.001, 0.792)]
    [TestCase(7000, 10_000, 0.001, 0.05, 0.6985)]
    [TestCase(900, 1000, 0.01, 0.01, 0.882)]
    [TestCase(1, 1000, 0.01, 0.01, 0)]
    public void Of_these_images_no_more_are_wrong_than_the_binomial_quantile(long decided, long images, double alpha, double error, double expected) =>
        Assert.That(CertifiedShare.OfThese(decided, images, alpha, error), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void The_published_formula_is_kept_as_it_is_and_can_be_too_large()
    {
        var (exact, published) = (CertifiedShare.OfThese(7000, 10_000, 0.001, 0.001), CertifiedShare.OfTheseByAnalyze(7000, 10_000, 0.001, 0.001));
        Assert.That(published, Is.EqualTo(0.7 - 0.00206097).Within(1e-8).And.GreaterThan(exact));
        Assert.That(CertifiedShare.OfTheseByAnalyze(400, 500, 0.001, 0.001), Is.LessThan(CertifiedShare.OfThese(400, 500, 0.001, 0.001)));
    }

    // Exact for every true share: the chance over the images and the wrong decisions.
    [TestCase(0.3)]
    [TestCase(0.8)]
    public void A_bound_of_all_images_is_wrong_with_no_more_than_its_chance(double share)
    {
        const int N = 60;
        const double Alpha = 0.05, Error = 0.1;
        var decided = share + ((1 - share) * Alpha);
        var wrong = Enumerable.Range(0, N + 1).Where(k => CertifiedShare.LowerBound(k, N, Alpha, Error) > share).Sum(k => MathNet.Numerics.Distributions.Binomial.PMF(decided, N, k));
        Assert.That(wrong, Is.LessThanOrEqualTo(Error).And.GreaterThan(Error / 4));
    }

    // Every outcome of 30 paired samples: where the true drop is the one that is allowed, it is called more with a chance of at most 5 %.
    [Test]
    public void A_drop_is_called_more_than_it_is_with_no_more_than_its_chance([Values(0, 0.02, 0.1, 0.3)] double drop, [Values(0, 0.01, 0.1, 0.3)] double gained)
    {
        const int N = 30;
        double[] p = [gained, gained + drop, 1 - drop - (2 * gained)];
        var wrong = 0.0;
        for (var g = 0; g <= N; g++)
        {
            for (var l = 0; l + g <= N; l++)
            {
                wrong += PairedDropTest.PValue(g, l, N, drop) <= 0.05 ? Mass(g, l) : 0;
            }
        }

        Assert.That(wrong, Is.LessThanOrEqualTo(0.05));

        double Mass(int g, int l) => Math.Exp(MathNet.Numerics.SpecialFunctions.FactorialLn(N) - MathNet.Numerics.SpecialFunctions.FactorialLn(g) - MathNet.Numerics.SpecialFunctions.FactorialLn(l) - MathNet.Numerics.SpecialFunctions.FactorialLn(N - g - l))
            * Math.Pow(p[0], g) * Math.Pow(p[1], l) * Math.Pow(p[2], N - g - l);
    }

    // Sums of binomial masses (mpmath); 1e-5 is the chance that the share of telling samples is missed.
    [TestCase(0, 10, 100, 0, 0.0009765625)]
    [TestCase(5, 30, 1000, 0, 1.1e-5)]
    [TestCase(0, 0, 100, 0.02, 1)]
    [TestCase(1, 3, 1000, 0.02, 1)]
    public void A_drop_has_the_p_value_of_a_binomial_tail(long gained, long lost, long samples, double drop, double expected) =>
        Assert.That(PairedDropTest.PValue(gained, lost, samples, drop), Is.EqualTo(expected).Within(0.02 * expected));
}
