using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>The interval as a set: what it holds, and what it refuses.</summary>
public sealed class IntervalTests
{
    [TestCase(2, 1)]
    [TestCase(double.NaN, 1)]
    [TestCase(0, double.NaN)]
    [TestCase(double.PositiveInfinity, double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity, double.NegativeInfinity)]
    public void Bounds_without_a_real_number_between_them_are_refused(double lower, double upper) =>
        Assert.That(() => new Interval(lower, upper), Throws.InstanceOf<ArgumentException>().With.Message.Contains("holds no real number"));

    [Test]
    public void It_is_a_set_of_numbers() => Assert.Multiple(() =>
    {
        var interval = new Interval(1, 3);
        Assert.That(new[] { 0.0, 1, 2, 3, 4 }.Where(x => interval.Contains(x)), Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That((interval == new Interval(1, 3), interval == new Interval(1, 2), interval != new Interval(1, 3), interval != new Interval(1, 2)), Is.EqualTo((true, false, false, true)));
        Assert.That((interval.Middle, Interval.Whole.Middle, new Interval(-1, double.PositiveInfinity).Middle), Is.EqualTo((2, 0, double.MaxValue / 2)));
        Assert.That((Interval.From(-0.0).GetHashCode(), new Interval(-1, -0.0).GetHashCode()), Is.EqualTo((Interval.From(0).GetHashCode(), new Interval(-1, 0).GetHashCode())), "what is equal has one hash");
    });

    [Test]
    public void Its_default_is_zero() => Assert.That(default(Interval), Is.EqualTo(Interval.From(0)));

    [Test]
    public void A_function_without_a_value_over_the_whole_interval_is_refused()
    {
        Assert.That(() => Interval.Sqrt(new(-2, -1)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("√x has no value over [-2, -1]; the valid range is x ≥ 0"));
        Assert.That(() => Interval.Log(new(-2, 0)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("ln x has no value over [-2, 0]; the valid range is x > 0"));
        Assert.That(() => Interval.ChiSquaredLower(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        foreach (var noncentral in new Func<int, Interval, Interval, Interval>[] { Interval.NoncentralChiSquaredLower, Interval.NoncentralChiSquaredUpper })
        {
            Assert.That(() => noncentral(3, -1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("A noncentral χ² has no value over [-1, -1]; the valid range is λ ≥ 0"));
            Assert.That(() => noncentral(0, 1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void A_cone_without_an_angle_is_refused()
    {
        foreach (var cone in new Func<int, Interval, Interval>[] { (d, theta) => Interval.ConeLower(d, theta, 1), (d, theta) => Interval.ConeUpper(d, theta, 1), (d, theta) => Interval.CutConeLower(d, theta, 1, 1) })
        {
            Assert.That(() => cone(3, new(1.6, 2)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("A cone's probability has no value over [1.6, 2]; the valid range is 0 ≤ θ ≤ π/2"));
            Assert.That(() => cone(3, new(-2, -1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => cone(1, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => cone(3, 0), Throws.Nothing);
            Assert.That(() => cone(3, Interval.From(Math.PI / 2)), Throws.Nothing);
        }
    }

    [Test]
    public void A_function_applies_to_the_part_that_lies_in_its_domain()
    {
        Assert.That(Interval.Sqrt(new(-1, 4)), Is.EqualTo(new Interval(0, 2)));
        Assert.That(Interval.Log(new(0, 1)), Is.EqualTo(new Interval(double.NegativeInfinity, 0)));
        Assert.That(Interval.Log(new(-5, double.PositiveInfinity)), Is.EqualTo(Interval.Whole));
    }

    [Test]
    public void Division_by_an_interval_around_zero_gives_every_number() => Assert.Multiple(() =>
    {
        Assert.That(Interval.One / new Interval(-1, 1), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.One / new Interval(0, 1), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.From(0) / 0, Is.EqualTo(Interval.Whole));
    });

    [Test]
    public void An_unbounded_interval_stands_for_numbers_and_not_for_infinity() => Assert.Multiple(() =>
    {
        var large = new Interval(2, double.PositiveInfinity);
        Assert.That(large * 0, Is.EqualTo((Interval)0));
        Assert.That(1 / large, Is.EqualTo(new Interval(0, 0.5)));
        Assert.That(large / large, Is.EqualTo(new Interval(0, double.PositiveInfinity)));
        Assert.That(large - large, Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Exp(-large).Lower, Is.Zero);
        Assert.That(large.Contains(double.PositiveInfinity), Is.False);
        Assert.That((Interval.From(double.MaxValue) + 1).Lower, Is.InRange(Math.BitDecrement(double.MaxValue), double.MaxValue));
        Assert.That((Interval.From(double.MaxValue) + 1).Upper, Is.EqualTo(double.PositiveInfinity));
        Assert.That(Interval.From(double.MaxValue) * 2, Is.EqualTo(new Interval(double.MaxValue, double.PositiveInfinity)));
        Assert.That(Interval.From(double.Epsilon) * Interval.From(0.5), Is.EqualTo(new Interval(0, double.Epsilon)));
    });

    [Test]
    public void Intersections_and_hulls_are_those_of_sets() => Assert.Multiple(() =>
    {
        Assert.That(Interval.Intersection(new(0, 2), new(1, 3)), Is.EqualTo(new Interval(1, 2)));
        Assert.That(Interval.Intersection(new(0, 1), new(2, 3)), Is.Null);
        Assert.That(Interval.Hull(new(0, 1), new(2, 3)), Is.EqualTo(new Interval(0, 3)));
        Assert.That(new Interval(0, 3).Contains(new Interval(1, 2)), Is.True);
        Assert.That(new Interval(0, 3).Contains(new Interval(1, 4)), Is.False);
    });

    [TestCase(double.NegativeInfinity, double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity, -3)]
    [TestCase(5, double.PositiveInfinity)]
    [TestCase(double.MaxValue, double.PositiveInfinity)]
    [TestCase(-double.MaxValue, double.MaxValue)]
    [TestCase(0, double.Epsilon)]
    [TestCase(1, 1.0000000000000002)]
    public void Its_middle_is_a_finite_member(double lower, double upper) =>
        Assert.That(new Interval(lower, upper).Contains(new Interval(lower, upper).Middle), Is.True);

    [Test]
    public void It_prints_the_digits_that_identify_its_bounds() =>
        Assert.That(new Interval(0.1, double.PositiveInfinity).ToString(), Is.EqualTo("[0.1, Infinity]"));

    [Test]
    public void Equal_intervals_hash_alike_whatever_the_sign_of_zero() => Assert.Multiple(() =>
    {
        Assert.That(new Interval(-0.0, 1), Is.EqualTo(new Interval(0, 1)));
        Assert.That(new Interval(-0.0, 1).GetHashCode(), Is.EqualTo(new Interval(0, 1).GetHashCode()));
        Assert.That(new Interval(0, 1), Is.Not.EqualTo(new Interval(0, 2)));
    });
}
