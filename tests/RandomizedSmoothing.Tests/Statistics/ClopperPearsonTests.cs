using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Statistics;
using RandomizedSmoothing.Tests.Certification;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Statistics;

public sealed class ClopperPearsonTests
{
    private static IReadOnlyList<double[]> Table => Read("clopper_pearson");

    [Test]
    public void Both_bounds_agree_with_the_reference() =>
        Assert.That(
            Worst(Table, row =>
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[2]);
                return Math.Max(Error(ClopperPearson.LowerBound(k, n, alpha), row[3]), Error(ClopperPearson.UpperBound(k, n, alpha), row[4]));
            }),
            Is.LessThan(1e-11));

    [Test]
    public void No_bound_lies_inside_the_reference()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Table)
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[2]);
                Assert.That(ClopperPearson.LowerBound(k, n, alpha), Is.LessThanOrEqualTo(row[3]), $"lower at {string.Join(", ", row)}");
                Assert.That(ClopperPearson.UpperBound(k, n, alpha), Is.GreaterThanOrEqualTo(row[4]), $"upper at {string.Join(", ", row)}");
            }
        }
    }

    /// <summary>Of 10⁸ to 10¹⁰ trials, whose tails are sums of some hundred thousand terms. The reference has 22 digits.</summary>
    [Test]
    public void No_bound_of_many_trials_lies_above_the_reference()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Read("clopper_pearson_large"))
            {
                var bound = ClopperPearson.LowerBound((long)row[0], (long)row[1], row[2]);
                Assert.That(bound, Is.LessThanOrEqualTo(row[3]).And.EqualTo(row[3]).Within(1e-11), string.Join(", ", row));
            }
        }
    }

    [Test]
    public void A_bound_evaluated_again_keeps_its_level()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Table.Where(row => row[0] > 0))
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[2]);
                var bound = ClopperPearson.LowerBound(k, n, alpha);
                Assert.That(new Binomial(n, new(bound, 1 - bound)).AtLeast(k).Value, Is.LessThanOrEqualTo(alpha), string.Join(", ", row));
            }
        }
    }

    /// <summary>To the last bit: the tails are sums of whole numbers. With few failures in many trials, a bound rounded to nearest is inside.</summary>
    [Test]
    public void A_bound_keeps_its_level_without_rounding([Values(1, 2, 7, 30, 200, 1000)] int n, [Values(0.001, 0.05, 0.5, 0.9)] double alpha)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var failures in new[] { 0, 1, 2, 3, 5 }.Where(failures => failures <= n))
            {
                var k = n - failures;
                if (k > 0)
                {
                    Assert.That(ExactTail.OfAtLeastIsWithin(k, n, ClopperPearson.LowerBound(k, n, alpha), alpha), $"lower of {k}");
                    Assert.That(ExactTail.OfAtMostIsWithin(failures, n, ClopperPearson.UpperBound(failures, n, alpha), alpha) || failures == n, $"upper of {failures}");
                }

                Assert.That(ExactTail.OfAtMostIsWithin(k, n, ClopperPearson.UpperBound(k, n, alpha), alpha) || k == n, $"upper of {k}");
                Assert.That(failures == 0 || ExactTail.OfAtLeastIsWithin(failures, n, ClopperPearson.LowerBound(failures, n, alpha), alpha), $"lower of {failures}");
            }
        }
    }

    [Test]
    public void The_upper_bound_is_one_less_the_bound_of_the_failures_rounded_up()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var row in Table.Where(row => row[0] < row[1]))
            {
                var (k, n, alpha) = ((long)row[0], (long)row[1], row[2]);
                Assert.That(ExactTail.IsComplementRoundedUp(ClopperPearson.UpperBound(k, n, alpha), ClopperPearson.LowerBound(n - k, n, alpha)), string.Join(", ", row));
            }
        }
    }

    [Test]
    public void The_interval_has_half_of_alpha_on_either_side()
    {
        var (lower, upper) = ClopperPearson.Interval(3, 10, 0.05);

        // mpmath 1.3, Reference/clopper_pearson.py: lower_bound(3, 10, 0.025), 1 - lower_bound(7, 10, 0.025).
        Assert.That(lower, Is.EqualTo(0.06673951117773447).Within(1e-13));
        Assert.That(upper, Is.EqualTo(0.6524528500599973).Within(1e-13));
    }

    // A tail of n trials sums some √n terms, each rounded: at a bound there is room for that.
    [TestCase(5, 10)]
    [TestCase(990_000, 1_000_000)]
    [TestCase(999_999_000_000, 1_000_000_000_000)]
    public void A_bound_leaves_room_for_the_rounding_of_its_tail(long successes, long trials) => Assert.That(
        ClopperPearsonRoot.LogTail(successes, trials, ClopperPearson.LowerBound(successes, trials, 0.001)),
        Is.LessThanOrEqualTo(Math.Log(0.001) - 1e-13 - (1e-15 * Math.Sqrt(trials))));

    [TestCase(-1, 10, 0.05, "successes", "from 0 to 10, the number of trials")]
    [TestCase(11, 10, 0.05, "successes", "from 0 to 10, the number of trials")]
    [TestCase(0, 0, 0.05, "trials", "at least 1")]
    [TestCase(1, 10, 0, "alpha", "in (0, 1)")]
    [TestCase(1, 10, 1, "alpha", "in (0, 1)")]
    [TestCase(1, 10, double.NaN, "alpha", "in (0, 1)")]
    public void An_argument_outside_its_range_is_named(long successes, long trials, double alpha, string name, string range)
    {
        Refuses(() => ClopperPearson.LowerBound(successes, trials, alpha));
        Refuses(() => ClopperPearson.UpperBound(successes, trials, alpha));

        void Refuses(Func<double> bound) => Assert.That(
            () => bound(), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name).And.Message.Contains($"but must be {range}."));
    }

    private static double Error(double actual, double expected) => expected == 0 ? Math.Abs(actual) : RelativeError(actual, expected);
}
