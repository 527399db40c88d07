using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>The fast elementary functions stay within the errors that they state: held against the enclosures of 90 bits, at many doubles of every size.</summary>
public sealed class QuickFunctionTests
{
    private const int Draws = 20_000;

    [Test]
    public void Exp_is_as_close_as_it_says() => IsAsCloseAsItSays(
        QuickExponential.Of,
        x => Exponential.Of(x),
        random => random.Next(3) == 0 ? Signed(random, -32, 9) : QuickExponential.Least + ((QuickExponential.Most - QuickExponential.Least) * random.NextDouble()),
        [QuickExponential.Least, QuickExponential.Most, Math.Log(2), 1, -1, 2.7e-3, 2.71e-3, -2.71e-3]);

    [Test]
    public void Log_is_as_close_as_it_says() => IsAsCloseAsItSays(
        QuickLogarithm.Of,
        x => new Scaled(Logarithm.Of(x), 0),
        random => random.Next(3) switch
        {
            0 => 0.5 + (1.5 * random.NextDouble()),
            1 => 1 + Signed(random, -52, -1),
            _ => Math.Abs(Signed(random, -1022, 1023)),
        },
        [0.6875, Math.BitDecrement(0.6875), 1.375, Math.BitDecrement(1.375), Math.BitIncrement(1.0), Math.BitDecrement(1), 2, 0.5, double.MaxValue, 2.2250738585072014e-308]);

    /// <summary>Where the logarithm is z alone, a quarter of the error that is stated: what ln(1 + z)'s polynomial leaves out.</summary>
    [Test]
    public void Log_beside_1_is_closer_than_it_says()
    {
        var random = new Random(20261128);
        var nearest = new[] { Math.BitDecrement(1 + Math.ScaleB(1, -8)), 1 - Math.ScaleB(1, -9), Math.BitIncrement(1.0) };
        foreach (var x in nearest.Concat(Enumerable.Range(0, Draws).Select(_ => 1 + (random.NextDouble() < 0.3 ? Math.ScaleB(random.NextDouble(), -8) : Math.ScaleB(-random.NextDouble(), -9)))))
        {
            var value = QuickLogarithm.Of(x);
            var size = (Logarithm.Of(x) - new MidRad(new DoubleDouble(value.High, value.Low), 0)).Magnitude;
            Assert.That(size, Is.LessThanOrEqualTo(Math.ScaleB(Math.Abs(x - 1), -60)), $"{x:R}");
        }
    }

    /// <summary>Beside 0, eˣ is 1 and a little more or less: never a step too far.</summary>
    [TestCase(1e-17)]
    [TestCase(1e-20)]
    [TestCase(1e-200)]
    public void Exp_beside_0_has_1_as_a_bound(double x) => Assert.That(
        (QuickExponential.Of(x).Lower, QuickExponential.Of(x).Upper, QuickExponential.Of(-x).Lower, QuickExponential.Of(-x).Upper),
        Is.EqualTo((1, Math.BitIncrement(1.0), Math.BitDecrement(1.0), 1)));

    [Test]
    public void Log_of_1_is_0() => Assert.Multiple(() =>
    {
        Assert.That(QuickLogarithm.Of(1).Lower, Is.Zero);
        Assert.That(QuickLogarithm.Of(1).Upper, Is.Zero);
    });

    [Test]
    public void Sin_is_as_close_as_it_says() => IsAsCloseAsItSays(QuickTrigonometry.Sin, x => new Scaled(Trigonometry.Of(x).Sin, 0), Angle, SpecialAngles);

    [Test]
    public void Tan_is_as_close_as_it_says() =>
        IsAsCloseAsItSays(QuickTrigonometry.Tan, x => new Scaled(Trigonometry.Of(x) is var (sin, cos) ? sin / cos : default, 0), Angle, SpecialAngles);

    [Test]
    public void An_error_that_is_understated_is_seen() => Assert.That(
        Distance(new Approximation(Math.E, 0, 1e-17), Exponential.Of(1)), Is.GreaterThan(1));

    // Multiples of π/2 come closest to these doubles: 355 and 710 are close to multiples of π.
    private static double[] SpecialAngles =>
        [Math.PI / 2, Math.PI / 4, Math.BitIncrement(Math.PI / 4), Math.PI, 3 * Math.PI / 4, 355, 710, 1000, -1000, 11, 22, 1.0 / 128, 0.785, 1e-8, .. Enumerable.Range(1, 600).Select(n => n * (Math.PI / 2))];

    private static double Angle(Random random) => random.Next(2) == 0 ? Signed(random, -26, 9) : (random.NextDouble() - 0.5) * 3.2;

    private static double Signed(Random random, int least, int most) =>
        (random.Next(2) == 0 ? 1 : -1) * Math.ScaleB(1 + random.NextDouble(), random.Next(least, most));

    private static void IsAsCloseAsItSays(Func<double, Approximation> quick, Func<double, Scaled> exact, Func<Random, double> draw, double[] special)
    {
        var random = new Random(20261123);
        var largest = 0.0;
        foreach (var x in special.Concat(Enumerable.Range(0, Draws).Select(_ => draw(random))))
        {
            var value = quick(x);
            var ulp = Math.BitIncrement(Math.Abs(value.High)) - Math.Abs(value.High);
            var distance = Distance(value, exact(x));
            largest = Math.Max(largest, distance);
            if (!(distance <= 1) || !(Math.Abs(value.Low) <= 0.51 * ulp) || !(value.Error <= ulp / 16))
            {
                Assert.Fail(FormattableString.Invariant($"at {x:R}: {value.High:R} + {value.Low:R} ± {value.Error:R} is off by {distance} of what it says"));
            }
        }

        TestContext.Out.WriteLine(FormattableString.Invariant($"at most {largest:G3} of the stated error"));
    }

    // The farthest that the exact number may be away, in units of the error stated; nothing is stated of an exact one.
    private static double Distance(Approximation value, Scaled exact)
    {
        var difference = new Scaled(exact.Fraction, 0).ToMidRad()
            - new MidRad(new DoubleDouble(value.High, value.Low).Scale(-exact.Exponent), 0);
        var size = difference.Magnitude;
        return size / Math.ScaleB(value.Error, -exact.Exponent);
    }
}
