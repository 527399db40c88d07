using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Elementary functions over intervals.</summary>
public sealed class IntervalElementaryTests
{
    [Test]
    public void Exp_contains_the_exact_value_and_little_else() => IntervalReference.Holds("exp", 1, 1, row => Interval.Exp(Interval.From(row[0])));

    [Test]
    public void Log_contains_the_exact_value_and_little_else() => IntervalReference.Holds("log", 1, 1, row => Interval.Log(Interval.From(row[0])));

    [Test]
    public void Sin_contains_the_exact_value_and_little_else() => IntervalReference.Holds("sin", 1, 1, row => Interval.Sin(Interval.From(row[0])));

    [Test]
    public void Tan_contains_the_exact_value_and_little_else() => IntervalReference.Holds("tan", 1, 1, row => Interval.Tan(Interval.From(row[0])));

    [Test]
    public void Where_the_value_is_known_exactly_so_is_the_answer() => Assert.Multiple(() =>
    {
        Assert.That(Interval.Exp(0), Is.EqualTo(Interval.One));
        Assert.That(Interval.Log(1), Is.EqualTo((Interval)0));
        Assert.That(Interval.Sin(0), Is.EqualTo((Interval)0));
        Assert.That(Interval.Tan(0), Is.EqualTo((Interval)0));
    });

    [Test]
    public void Sin_reaches_1_and_minus_1_where_the_interval_holds_a_peak_or_a_trough() => Assert.Multiple(() =>
    {
        Assert.That(Interval.Sin(new(1, 2)).Upper, Is.EqualTo(1));
        Assert.That(Interval.Sin(new(1, 2)).Lower, Is.EqualTo(0.8414709848078965).Within(1e-15));
        Assert.That(Interval.Sin(new(-2, -1)).Lower, Is.EqualTo(-1));
        Assert.That(Interval.Sin(new(4, 5)).Lower, Is.EqualTo(-1));
        Assert.That(Interval.Sin(new(0, 6)), Is.EqualTo(new Interval(-1, 1)));
        Assert.That(Interval.Sin(new(1e5, 1e5 + 1)), Is.EqualTo(new Interval(-1, 1)));
        Assert.That(Interval.Sin(Interval.Whole), Is.EqualTo(new Interval(-1, 1)));
        Assert.That(Interval.Sin(new(0.1, 1.5)).Upper, Is.LessThan(1));
    });

    [Test]
    public void Sin_ends_at_its_ends_where_it_holds_neither() => Assert.Multiple(() =>
    {
        // sin 2 and sin 3, of mpmath.
        Assert.That(Interval.Sin(new(2, 3)).Upper, Is.EqualTo(0.90929742682568170).Within(1e-15));
        Assert.That(Interval.Sin(new(2, 3)).Lower, Is.EqualTo(0.14112000805986722).Within(1e-15));

        // sin 2.5 and sin 5.
        Assert.That(Interval.Sin(new(2.5, 3.25)).Upper, Is.EqualTo(0.59847214410395649).Within(1e-15));
        Assert.That(Interval.Sin(new(5, 6)).Lower, Is.EqualTo(-0.95892427466313847).Within(1e-15));
    });

    [Test]
    public void Angles_are_reduced_up_to_1000() => Assert.Multiple(() =>
    {
        // sin 1000 and tan 1000, of mpmath.
        Assert.That((Interval.Sin(1000).Lower, Interval.Sin(1000).Upper), Is.EqualTo((0.82687954053200256, 0.82687954053200256)).Within(1e-15));
        Assert.That((Interval.Tan(1000).Lower, Interval.Tan(1000).Upper), Is.EqualTo((1.4703241557027184, 1.4703241557027184)).Within(1e-14));
        Assert.That(Interval.Sin(new(-2000, 1)), Is.EqualTo(new Interval(-1, 1)));
        Assert.That(Interval.Tan(new(-2000, 1)), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Sin(-2000), Is.EqualTo(new Interval(-1, 1)));
        Assert.That(Interval.Tan(-2000), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Tan(new(1, Math.PI / 2)).Upper, Is.EqualTo(1.633123935319537e16).Within(10), "Math.PI / 2 lies before the pole");
    });

    // x − x³/6 < sin x < x < tan x < x + x³/2, less than an ulp away.
    [TestCase(7e-9)]
    [TestCase(1e-100)]
    [TestCase(1e-300)]
    [TestCase(double.Epsilon)]
    public void Small_angles_are_their_own_sines_and_tangents(double x) => Assert.Multiple(() =>
    {
        Assert.That(Interval.Sin(Interval.From(x)), Is.EqualTo(new Interval(Math.BitDecrement(x), x)));
        Assert.That(Interval.Sin(Interval.From(-x)), Is.EqualTo(new Interval(-x, Math.BitIncrement(-x))));
        Assert.That(Interval.Tan(Interval.From(x)), Is.EqualTo(new Interval(x, Math.BitIncrement(x))));
        Assert.That(Interval.Tan(Interval.From(-x)), Is.EqualTo(new Interval(Math.BitDecrement(-x), -x)));
    });

    [Test]
    public void Exp_and_log_of_a_range_reach_from_one_end_s_to_the_other_s()
    {
        double[] powers = [-800, -746, -745.125, -720, -600.5, -600, -3, 0.5, 2, 709, 709.5, 709.75, 710, 800];
        foreach (var (low, high) in powers.SelectMany(low => powers.Where(high => high > low), (low, high) => (low, high)))
        {
            Assert.That(Interval.Exp(new(low, high)), Is.EqualTo(Interval.Hull(Interval.Exp(Interval.From(low)), Interval.Exp(Interval.From(high)))), $"exp of {low} to {high}");
        }

        double[] numbers = [double.Epsilon, 1e-320, 1e-310, 2.2250738585072014e-308, 0.5, 1, 3, 1e300, double.MaxValue];
        foreach (var (low, high) in numbers.SelectMany(low => numbers.Where(high => high > low), (low, high) => (low, high)))
        {
            Assert.That(Interval.Log(new(low, high)), Is.EqualTo(Interval.Hull(Interval.Log(Interval.From(low)), Interval.Log(Interval.From(high)))), $"ln of {low} to {high}");
        }
    }

    // Of mpmath: where an exponential is the last to be finite, and the last to be more than nothing; logarithms of subnormal numbers.
    [Test]
    public void Exp_and_log_are_narrow_to_the_ends_of_the_doubles() => Assert.Multiple(() =>
    {
        Assert.That((Interval.Exp(Interval.From(709.75)).Lower, Interval.Exp(Interval.From(709.75)).Upper), Is.EqualTo((1.7398368732641606e308, 1.7398368732641606e308)).Within(1e293));
        Assert.That(Interval.Exp(Interval.From(-745.125)), Is.EqualTo(new Interval(0, 2 * double.Epsilon)), "half of the smallest double, and an ulp");
        Assert.That((Interval.Log(Interval.From(1e-320)).Lower, Interval.Log(Interval.From(1e-320)).Upper), Is.EqualTo((-736.82724089097391, -736.82724089097391)).Within(1e-12));
    });

    [Test]
    public void The_smaller_and_the_larger_of_two_ranges_are_those_of_their_ends() => Assert.Multiple(() =>
    {
        Assert.That(Interval.Min(new(1, 4), new(2, 3)), Is.EqualTo(new Interval(1, 3)));
        Assert.That(Interval.Max(new(1, 4), new(2, 3)), Is.EqualTo(new Interval(2, 4)));
    });

    [Test]
    public void Tan_gives_every_number_where_a_pole_lies_within() => Assert.Multiple(() =>
    {
        Assert.That(Interval.Tan(new(1, 2)), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Tan(Interval.Pi / 2), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Tan(new(-1, 4)), Is.EqualTo(Interval.Whole));
        Assert.That(Interval.Tan(new(2, 4)).Upper, Is.EqualTo(1.1578212823495775).Within(1e-14));
        Assert.That(Interval.Tan(new(-0.5, 1)).Lower, Is.EqualTo(-0.5463024898437905).Within(1e-15));
    });

    [Test]
    public void A_function_of_an_interval_contains_it_at_every_member(
        [Range(-40, 40, 2.3)] double lower, [Values(1e-12, 0.01, 0.7, 3)] double width, [Values(0, 0.3, 0.8, 1)] double share)
    {
        var x = new Interval(lower, lower + width);
        var member = Interval.From(Math.Clamp(lower + (share * width), x.Lower, x.Upper));
        Assert.Multiple(() =>
        {
            Assert.That(Interval.Sin(x).Contains(Interval.Sin(member)), Is.True, "sin");
            Assert.That(Interval.Tan(x).Contains(Interval.Tan(member)), Is.True, "tan");
            Assert.That(Interval.Exp(x).Contains(Interval.Exp(member)), Is.True, "exp");
            Assert.That(x.Upper <= 0 || member.Lower <= 0 || Interval.Log(x).Contains(Interval.Log(member)), Is.True, "log");
        });
    }

    [Test]
    public void Pi_lies_between_its_bounds() =>

        // 3.14159265358979311600 < π < 3.14159265358979356009
        Assert.That(Interval.Pi, Is.EqualTo(new Interval(3.1415926535897931, 3.1415926535897936)));
}
