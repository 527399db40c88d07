using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numerics;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Certification;

public sealed class ClopperPearsonTests
{
    private static IReadOnlyList<double[]> Table => Read("Certification", "clopper_pearson");

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

    [Test]
    public void The_interval_has_half_of_alpha_on_either_side()
    {
        var (lower, upper) = ClopperPearson.Interval(3, 10, 0.05);

        // mpmath 1.3, Reference/clopper_pearson.py: lower_bound(3, 10, 0.025), 1 - lower_bound(7, 10, 0.025).
        Assert.That(lower, Is.EqualTo(0.06673951117773447).Within(1e-13));
        Assert.That(upper, Is.EqualTo(0.6524528500599973).Within(1e-13));
    }

    [TestCase(-1, 10, 0.05, "successes")]
    [TestCase(11, 10, 0.05, "successes")]
    [TestCase(0, 0, 0.05, "trials")]
    [TestCase(1, 10, 0, "alpha")]
    [TestCase(1, 10, 1, "alpha")]
    [TestCase(1, 10, double.NaN, "alpha")]
    public void An_argument_outside_its_range_is_named(long successes, long trials, double alpha, string name) =>
        Assert.That(
            () => ClopperPearson.LowerBound(successes, trials, alpha),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo(name).And.Message.Contains("but must be"));

    private static double Error(double actual, double expected) => expected == 0 ? Math.Abs(actual) : RelativeError(actual, expected);
}
