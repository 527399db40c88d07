using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>e to the power of an enclosure: at the ends of what it takes, and closer than it says where it is an argument's polynomial alone.</summary>
public sealed class ExponentialTests
{
    private const double Largest = 1 << 20;

    [Test]
    public void Of_a_small_exponent_it_is_as_close_as_Taylor_s_polynomial() => Assert.Multiple(() =>
    {
        foreach (var x in new[] { 0.0054, -0.0054, 0.0027, -0.0027, 1e-5 })
        {
            var value = Exponential.Of(x);
            Assert.That(value.Exponent, Is.Zero);
            var distance = Taylor(Exact.From(x)) - Exact.From(value.Fraction.Mid.High) - Exact.From(value.Fraction.Mid.Low);

            // 1.01 x¹¹/11! is below 2⁻¹⁰⁷, and of eʳ − 1 only roundings are left.
            Assert.That((distance with { Numerator = BigInteger.Abs(distance.Numerator) }).CompareTo(new(1, BigInteger.One << 103)), Is.LessThan(0), $"{x:R}");
        }
    });

    [Test]
    public void It_contains_the_powers_of_both_ends([Values(0, 0.25, -3)] double mid, [Values(1e-30, 1e-3, 0.25, 0.5)] double radius) => Assert.Multiple(() =>
    {
        var value = Exponential.Of(new MidRad(mid, radius)).ToMidRad();
        foreach (var end in new[] { Exact.From(mid) - Exact.From(radius), Exact.From(mid) + Exact.From(radius) })
        {
            var distance = Taylor(end) - Exact.From(value.Mid.High) - Exact.From(value.Mid.Low);
            Assert.That((distance with { Numerator = BigInteger.Abs(distance.Numerator) }).CompareTo(Exact.From(value.Radius)), Is.LessThanOrEqualTo(0), $"{mid} ± {radius}");
        }
    });

    [TestCase(Largest)]
    [TestCase(-Largest)]
    public void The_ends_themselves_are_taken(double x)
    {
        var half = Exponential.Of(x / 2);
        var square = (half * half) / Exponential.Of(x);
        Assert.That(square.ToInterval().Contains(1.0) && square.Radius < 1e-20, $"{square.ToInterval()}");
    }

    [TestCase(Largest + 1, 0)]
    [TestCase(0, 0.75)]
    [TestCase(0, 2 * Largest)]
    [TestCase(-Largest, 2)]
    [TestCase(double.NaN, 0)]
    public void What_lies_beyond_or_is_known_too_badly_is_refused(double mid, double radius) => Assert.That(
        () => Exponential.Of(new MidRad(mid, radius)),
        Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("The exponent lies beyond 2^20, or is known too badly."));

    [Test]
    public void Far_below_it_is_next_to_nothing()
    {
        var value = Exponential.Of(-Largest - 1);
        Assert.That((value.IsUnknown, value.ToInterval()), Is.EqualTo((true, new RandomizedSmoothing.Numbers.Interval(0, double.Epsilon))));
    }

    // The fraction is cut at 2⁻²⁰⁰: less than 60 of these are below 2⁻¹⁹⁰.
    private static Exact Taylor(Exact x)
    {
        var scale = BigInteger.One << 200;
        var (sum, term) = (scale, scale);
        for (var k = 1; k < 60; k++)
        {
            term = term * x.Numerator / (x.Denominator * k);
            sum += term;
        }

        return new(sum, scale);
    }
}
