using RandomizedSmoothing.Numbers.Enclosures;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>
/// Identities between enclosures known to 90 bits: a constant, a remainder or a bound that is wrong beyond the 53 bits
/// that the tables can see breaks one of them.
/// </summary>
public sealed class IntervalEnclosureTests
{
    private const double Bits90 = 8.1e-28;
    private const double Bits80 = 8.3e-25;

    private static readonly double[] Exponents = [-700, -20.5, -1.1, -0.34, -1e-3, 1e-9, 0.005, 0.0054, 0.3, 1, 2.5, 33.3, 690, 100000.3];

    [Test]
    public void Exponentials_multiply([ValueSource(nameof(Exponents))] double x, [Values(-0.69, 0.0108, 0.25, 1.7, 40)] double y)
    {
        // x + y is exact as a double-double.
        var product = Exponential.Of(x) * Exponential.Of(y);
        var sum = Exponential.Of(new MidRad(DoubleDouble.Sum(x, y), 0));
        Holds(Ratio(product, sum) - 1, "eˣ eʸ = eˣ⁺ʸ");
    }

    [Test]
    public void The_logarithm_inverts_the_exponential([ValueSource(nameof(Exponents))] double x)
    {
        var power = Exponential.Of(x);
        var scale = Math.Max(1, Math.Abs(x));
        Holds((Logarithm.Of(power.Fraction, power.Exponent) - x) / scale, "ln eˣ = x");
    }

    [Test]
    public void Logarithms_add([Values(1e-300, 0.3, 0.9, 0.9995, 1.0004, 1.4, 3, 1e10, 7e307)] double x, [Values(0.7, 1.0001, 5)] double y)
    {
        var product = Logarithm.Of(new MidRad(DoubleDouble.Product(Math.ScaleB(x, -Math.ILogB(x)), y), 0), Math.ILogB(x));
        Holds((Logarithm.Of(x) + Logarithm.Of(y) - product) / Math.Max(1, Math.Abs(product.Mid.High)), "ln x + ln y = ln xy");
    }

    [Test]
    public void Sine_and_cosine_lie_on_the_circle_and_double([Values(1e-9, 0.1, 0.5, 0.7853, 0.7855, 1.2, 1.57, 2, 3, 100, 499)] double x)
    {
        var (sin, cos) = Trigonometry.Of(x);
        var (sin2, cos2) = Trigonometry.Of(2 * x);
        Holds((sin * sin) + (cos * cos) - 1, "sin² + cos² = 1");
        Holds((sin * cos * 2) - sin2, "sin 2x = 2 sin x cos x");
        Holds((cos * cos) - (sin * sin) - cos2, "cos 2x = cos² x − sin² x");
    }

    [Test]
    public void Gamma_grows_by_its_argument([Range(1, 130)] int n) =>
        Holds((HalfIntegerLogGamma.Of(n + 2) - HalfIntegerLogGamma.Of(n) - Logarithm.Of(n / 2.0)) / Math.Max(1, n), "Γ(a + 1) = a Γ(a)");

    [Test]
    public void Gamma_of_4000_is_the_product_of_the_integers_below()
    {
        MidRad sum = 0;
        for (var i = 2; i < 4000; i++)
        {
            sum += Logarithm.Of(i);
        }

        Holds((sum - HalfIntegerLogGamma.Of(8000)) / 1e5, "Γ(4000) = 3999!");
    }

    // Series and fraction on one side of y = max(a, 16), the other series beyond.
    [Test]
    public void The_gamma_tails_recur_across_the_change_of_method(
        [Values(1, 2, 7, 30, 31, 32, 33, 34, 35, 60, 99, 100, 101, 200, 1001)] int n, [Values(0.9, 0.99, 1.01, 1.1)] double share)
    {
        // P(a) − P(a+1) = D(a), which relates two different methods where y lies between a and a + 1.
        var y = Math.Max(n / 2.0, 15.5) + share;
        foreach (var at in new[] { y - 1, y, y + 1 })
        {
            var log = Logarithm.Of(at);
            var difference = HalfIntegerGamma.Of(n, at, log).Lower.ToMidRad() - HalfIntegerGamma.Of(n + 2, at, log).Lower.ToMidRad();
            Holds(difference - HalfIntegerGamma.Density(n, at, log).ToMidRad(), "P(a) − P(a+1) = D(a)", Bits80);
        }
    }

    [Test]
    public void The_beta_tails_recur_across_the_change_of_method(
        [Values(1, 2, 5, 20, 400)] int p, [Values(1, 2, 9, 50)] int q, [Values(0.001, 0.1, 0.4, 0.6, 0.8, 0.99)] double x)
    {
        // I(a, b+1) − I(a, b) = x^a y^b / (b B(a, b)), and I(a, b) − I(a+1, b) = x^a y^b / (a B(a, b)).
        var at = UnitFraction.Of(x);
        var here = IncompleteBeta.Of(p, q, at).Lower.ToMidRad();
        Holds(IncompleteBeta.Of(p, q + 2, at).Lower.ToMidRad() - here - IncompleteBeta.Density(q, p, at.Opposite).ToMidRad(), "I(a, b+1)", Bits80);
        Holds(here - IncompleteBeta.Of(p + 2, q, at).Lower.ToMidRad() - IncompleteBeta.Density(p, q, at).ToMidRad(), "I(a+1, b)", Bits80);
    }

    [Test]
    public void The_beta_tails_contain_the_exact_value_and_little_else() => Assert.Multiple(() =>
    {
        IntervalReference.Holds("beta", 3, 1, row => IncompleteBeta.Of((long)row[0], (long)row[1], UnitFraction.Of(row[2])).Lower.ToInterval());
        IntervalReference.Holds("beta", 5, 1, row => IncompleteBeta.Of((long)row[0], (long)row[1], UnitFraction.Of(row[2])).Upper.ToInterval());
    });

    private static MidRad Ratio(Scaled a, Scaled b) => a / b;

    private static void Holds(MidRad difference, string identity, double widest = Bits90) => Assert.Multiple(() =>
    {
        Assert.That(Math.Abs(difference.Mid.High), Is.LessThanOrEqualTo(difference.Radius), identity);
        Assert.That(difference.Radius, Is.LessThanOrEqualTo(widest), $"width of {identity}");
    });
}
