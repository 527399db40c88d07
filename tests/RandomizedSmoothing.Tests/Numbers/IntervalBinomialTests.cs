using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Binomial tails and Clopper–Pearson bounds over intervals.</summary>
public sealed class IntervalBinomialTests
{
    private const double TwoUlps = 4.440892098500626e-16;

    [Test]
    public void Clopper_Pearson_bounds_contain_the_exact_ones_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("clopper-pearson", 3, 4, row => Interval.ClopperPearsonLower((int)row[0], (int)row[1], row[2]));
        IntervalReference.Holds("clopper-pearson", 5, 4, row => Interval.ClopperPearsonUpper((int)row[0], (int)row[1], row[2]));
    });

    [Test]
    public void A_binomial_s_tails_are_sums_of_its_terms(
        [Values(0, 1, 4, 9, 10)] int successes, [Values(0, 1e-200, 0.25, 0.5, 0.875, 1)] double p)
    {
        // In exact arithmetic: 10 trials.
        var (q, one) = (IntervalExactNumber.From(1) - IntervalExactNumber.From(p), IntervalExactNumber.From(1));
        var (atLeast, atMost) = (IntervalExactNumber.From(0), IntervalExactNumber.From(0));
        for (var (i, choose) = (0, 1.0); i <= 10; i++, choose = choose * (11 - i) / i)
        {
            var term = IntervalExactNumber.From(choose) * Power(IntervalExactNumber.From(p), i) * Power(q, 10 - i);
            atLeast = i >= successes ? atLeast + term : atLeast;
            atMost = i <= successes ? atMost + term : atMost;
        }

        var (enclosedAtLeast, enclosedAtMost) = (Interval.BinomialAtLeast(successes, 10, Interval.From(p)), Interval.BinomialAtMost(successes, 10, Interval.From(p)));
        Assert.Multiple(() =>
        {
            Assert.That(atLeast.IsIn(enclosedAtLeast), Is.True, enclosedAtLeast.ToString());
            Assert.That(atMost.IsIn(enclosedAtMost), Is.True, enclosedAtMost.ToString());
            Assert.That(enclosedAtLeast.Width, Is.LessThanOrEqualTo((TwoUlps * enclosedAtLeast.Upper) + double.Epsilon));
            Assert.That(enclosedAtMost.Width, Is.LessThanOrEqualTo((TwoUlps * enclosedAtMost.Upper) + double.Epsilon));
        });

        IntervalExactNumber Power(IntervalExactNumber x, int n) => n == 0 ? one : x * Power(x, n - 1);
    }

    [Test]
    public void The_bounds_are_certified_by_the_tails_themselves([Values(1, 37, 99000, 99999)] int successes, [Values(1e-3, 0.2)] double alpha)
    {
        var lower = Interval.ClopperPearsonLower(successes, 100000, alpha);
        var upper = Interval.ClopperPearsonUpper(successes, 100000, alpha);
        Assert.Multiple(() =>
        {
            Assert.That(Interval.BinomialAtLeast(successes, 100000, Interval.From(lower.Lower)).Upper, Is.LessThanOrEqualTo(alpha));
            Assert.That(Interval.BinomialAtLeast(successes, 100000, Interval.From(lower.Upper)).Lower, Is.GreaterThanOrEqualTo(alpha));
            Assert.That(Interval.BinomialAtMost(successes, 100000, Interval.From(upper.Upper)).Upper, Is.LessThanOrEqualTo(alpha));
            Assert.That(Interval.BinomialAtMost(successes, 100000, Interval.From(upper.Lower)).Lower, Is.GreaterThanOrEqualTo(alpha));
        });
    }

    [Test]
    public void No_success_is_bounded_by_0_and_no_failure_by_1() => Assert.Multiple(() =>
    {
        Assert.That(Interval.ClopperPearsonLower(0, 10, 0.1), Is.EqualTo((Interval)0));
        Assert.That(Interval.ClopperPearsonUpper(10, 10, 0.1), Is.EqualTo(Interval.One));
    });

    [Test]
    public void Impossible_counts_and_errors_are_refused() => Assert.Multiple(() =>
    {
        foreach (var function in new Func<int, int, Interval>[] { (k, n) => Interval.ClopperPearsonLower(k, n, 0.1), (k, n) => Interval.ClopperPearsonUpper(k, n, 0.1), (k, n) => Interval.BinomialAtLeast(k, n, 0), (k, n) => Interval.BinomialAtMost(k, n, 0) })
        {
            Assert.That(() => function(11, 10), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("successes"));
            Assert.That(() => function(-1, 10), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("successes"));
            Assert.That(() => function(0, 0), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("n"));
        }

        foreach (var alpha in new[] { 0, 1, -0.1, double.NaN })
        {
            Assert.That(() => Interval.ClopperPearsonLower(5, 10, alpha), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0 < α < 1"));
            Assert.That(() => Interval.ClopperPearsonUpper(5, 10, alpha), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("0 < α < 1"));
        }

        foreach (var (low, high) in new[] { (2, 3), (-2, -1) })
        {
            Assert.That(() => Interval.BinomialAtLeast(5, 10, new(low, high)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("A binomial tail has no value over").And.Message.Contains("0 ≤ p ≤ 1"));
            Assert.That(() => Interval.BinomialAtMost(5, 10, new(low, high)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("A binomial tail has no value over").And.Message.Contains("0 ≤ p ≤ 1"));
        }
    });

    [Test]
    public void Tails_over_a_range_of_probabilities_reach_from_one_end_s_to_the_other_s() => Assert.Multiple(() =>
    {
        Assert.That(Interval.BinomialAtLeast(4, 10, new(0.25, 0.5)), Is.EqualTo(Interval.Hull(Interval.BinomialAtLeast(4, 10, Interval.From(0.25)), Interval.BinomialAtLeast(4, 10, Interval.From(0.5)))));
        Assert.That(Interval.BinomialAtMost(4, 10, new(0.25, 0.5)), Is.EqualTo(Interval.Hull(Interval.BinomialAtMost(4, 10, Interval.From(0.25)), Interval.BinomialAtMost(4, 10, Interval.From(0.5)))));
    });

    // A mixture of one tail is that tail.
    [Test]
    public void The_root_of_a_mixture_is_where_it_reaches_the_level() => Assert.That(
        Interval.RootOfBinomialTail(p => Interval.BinomialAtLeast(3, 10, Interval.From(p)), 0.05, 0.3),
        Is.EqualTo(Interval.ClopperPearsonLower(3, 10, 0.05)));
}
