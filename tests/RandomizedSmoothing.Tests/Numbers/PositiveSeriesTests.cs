using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>
/// What a series is cut short by, and what its rounding makes: bounds of 2⁻⁹⁸ of a value and less, which no value shows. Each is held in rational
/// arithmetic against what it bounds.
/// </summary>
public sealed class PositiveSeriesTests
{
    private static readonly Exact One = Exact.From(1);

    [Test]
    public void What_is_left_out_is_at_most_the_geometric_series() => Assert.Multiple(() =>
    {
        foreach (var random in Seeds(200))
        {
            var (first, gap) = (random.NextDouble() * Math.Pow(10, -random.Next(40)), Math.Pow(10, -8 * random.NextDouble()));
            var exact = Exact.From(first) / Exact.From(gap);
            IsJustAbove(PositiveSeries.Rest(first, gap), exact, $"{first:R} / {gap:R}");
            var ratio = Exact.From(1 - gap);
            IsJustAbove(PositiveSeries.Geometric(1 - gap), ratio / (One - ratio), $"powers of {1 - gap:R}");
        }
    });

    // Σ yᵏ/k!, made step by step, with y anywhere in its enclosure.
    [Test]
    public void A_sum_of_rounded_terms_contains_the_exact_one([Values(1, 7, 40, 200)] int terms, [Values(1e-32, 1e-28, 1e-22, 1e-13)] double relative) => Assert.Multiple(() =>
    {
        foreach (var random in Seeds(10))
        {
            // A power of two of a radius: its ends are doubles again, of few digits.
            var y = Math.Round(random.NextDouble() * 20 * 1024) / 1024;
            y = Math.Max(y, 1);
            var radius = Math.ScaleB(1, Math.ILogB(relative * y));
            DoubleDouble sum = 1;
            DoubleDouble term = 1;
            for (var i = 1; i <= terms; i++)
            {
                term *= (DoubleDouble)y / (double)i;
                sum += term;
            }

            var enclosed = PositiveSeries.WithRounding(sum, terms, new(y, radius));
            foreach (var end in new[] { Exact.From(y) - Exact.From(radius), Exact.From(y), Exact.From(y) + Exact.From(radius) })
            {
                Assert.That(Contains(enclosed, Exponential(end, terms)), $"{terms} terms of {y:R} ± {radius:R}, at {end}");
            }
        }
    });

    // The last of many factors alone: every one of them may be off by all of the radius.
    [Test]
    public void A_power_contains_those_of_both_ends([Values(1, 50, 500)] int power, [Values(1e-30, 1e-20, 1e-13)] double relative) => Assert.Multiple(() =>
    {
        var y = 1.25;
        var radius = Math.ScaleB(1, Math.ILogB(relative));
        DoubleDouble product = 1;
        for (var i = 0; i < power; i++)
        {
            product *= y;
        }

        foreach (var sign in new[] { -1, 1 })
        {
            var end = Exact.From(y) + Exact.From(sign * radius);
            var exact = new Exact(BigInteger.Pow(end.Numerator, power), BigInteger.Pow(end.Denominator, power));
            Assert.That(Contains(PositiveSeries.WithRounding(product, power, new(y, radius)), exact), $"1.25 + {sign * radius:R} to the {power}");
        }
    });

    [Test]
    public void What_follows_a_term_of_the_lower_gamma_series_is_bounded() => Assert.Multiple(() =>
    {
        foreach (var random in Seeds(300))
        {
            var (a, i) = (random.Next(1, 4000) / 2.0, random.Next(1, 400));
            var y = new MidRad((a + i + 1) * (1 - Math.Pow(10, -5 * random.NextDouble())), 1e-25);
            var gap = Exact.From(a + i + 1) - Exact.From(y.Magnitude);
            IsJustAbove(PositiveSeries.Rest(y.Magnitude, HalfIntegerGamma.LowerGap(a, i, y)), Exact.From(y.Magnitude) / gap, $"a = {a}, i = {i}, y = {y.Mid.High:R}", 1e-2);
        }
    });

    [Test]
    public void What_follows_a_term_of_the_upper_gamma_series_is_bounded() => Assert.Multiple(() =>
    {
        foreach (var random in Seeds(300))
        {
            var y = 16 + (1e6 * random.NextDouble() * random.NextDouble());
            var left = Math.Floor(random.NextDouble() * 2 * y) / 2;
            var next = Exact.From(Math.Max(left - 1, 0)) / Exact.From(y);
            IsJustAbove(PositiveSeries.Rest(1, HalfIntegerGamma.UpperGap(left, 1 / (DoubleDouble)y)), One / (One - next), $"left = {left}, y = {y:R}");
        }
    });

    [Test]
    public void No_later_ratio_of_the_beta_series_is_larger() => Assert.Multiple(() =>
    {
        foreach (var random in Seeds(300))
        {
            var (a, b, i) = (random.Next(1, 400) / 2.0, random.Next(1, 400) / 2.0, random.Next(1, 50));
            var x = random.NextDouble();
            var bound = Exact.From(IncompleteBeta.LargestRatio(a, b, i, x));
            var ratios = new[] { i, i + 1, i + 2, i + 40, i + 1_000_000, 1_000_000_000 }.Select(n => Exact.From(x) * Exact.From(a + b + n) / Exact.From(a + n + 1)).ToArray();
            Assert.That(ratios.All(ratio => ratio.CompareTo(bound) <= 0), $"a = {a}, b = {b}, i = {i}, x = {x:R}");
            Assert.That(ratios.Any(ratio => (ratio * Exact.From(1 + 1e-8)).CompareTo(bound) > 0), $"no larger than it need be: a = {a}, b = {b}, i = {i}, x = {x:R}");
        }
    });

    /// <summary>What the sums themselves add to their rounding is far below it, also where they are long.</summary>
    [TestCase(0.5, 15)]
    [TestCase(40, 39)]
    [TestCase(5000, 5000)]
    [TestCase(1e6, 1e6)]
    [TestCase(1e6, 1e3)]
    public void The_lower_gamma_series_is_narrow(double a, double y)
    {
        var series = HalfIntegerGamma.LowerSeries(a, y);
        Assert.That(series.Radius / series.Mid.High, Is.LessThan(Math.ScaleB(1, -82)));
    }

    [Test]
    public void Errors_of_two_factors_add_up() =>
        Assert.That(MixtureSum.ArgumentError(new(2, 0.002), new(0.25, 0.0025)), Is.EqualTo(0.001 + 0.01).Within(1).Ulps);

    private static IEnumerable<Random> Seeds(int count) => Enumerable.Range(1, count).Select(seed => new Random(seed));

    private static void IsJustAbove(double bound, Exact exact, string text, double slack = 1e-7)
    {
        Assert.That(Exact.From(bound).CompareTo(exact), Is.GreaterThanOrEqualTo(0), text);
        Assert.That(Exact.From(bound).CompareTo(exact * Exact.From(1 + slack)), Is.LessThanOrEqualTo(0), $"no larger than it need be: {text}");
    }

    private static bool Contains(MidRad enclosed, Exact exact)
    {
        var difference = exact - Exact.From(enclosed.Mid.High) - Exact.From(enclosed.Mid.Low);
        return (difference with { Numerator = BigInteger.Abs(difference.Numerator) }).CompareTo(Exact.From(enclosed.Radius)) <= 0;
    }

    // Over one denominator from the start, q^terms · terms!: no fraction needs to be reduced.
    private static Exact Exponential(Exact y, int terms)
    {
        var (numerator, denominator) = (BigInteger.One, BigInteger.One);
        for (var k = terms; k >= 1; k--)
        {
            // 1 + (y/k) · (numerator/denominator)
            (numerator, denominator) = ((y.Denominator * k * denominator) + (y.Numerator * numerator), y.Denominator * k * denominator);
        }

        return new(numerator, denominator);
    }
}
