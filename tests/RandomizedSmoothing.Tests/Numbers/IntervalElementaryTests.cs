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
