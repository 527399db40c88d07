using System.Globalization;
using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>
/// What intervals are made of, twice a double's digits with a radius, against values of 60 digits: a double shows nothing of an error in
/// the last third of them, and nothing of a bound on it that is too small.
/// </summary>
public sealed class InnerEnclosureTests
{
    // Of each function: how wide an enclosure of a double's value may be, as a power of two beside the value (ln Γ(2): beside 1). A small
    // complement of a tail has lost the digits of the tail that it is made from.
    private static readonly Dictionary<string, (int Bits, Func<double, double, double, Scaled> Of)> Functions = new()
    {
        ["exp"] = (-93, (x, _, _) => Exponential.Of(x)),
        ["log"] = (-83, (x, _, _) => Whole(Logarithm.Of(x))),
        ["log-gamma"] = (-90, (n, _, _) => Whole(HalfIntegerLogGamma.Of((long)n))),
        ["chi-squared-lower"] = (-82, (n, x, _) => HalfIntegerGamma.OfChiSquared((long)n, x).Lower),
        ["chi-squared-upper"] = (-64, (n, x, _) => HalfIntegerGamma.OfChiSquared((long)n, x).Upper),
        ["beta-lower"] = (-80, (p, q, theta) => IncompleteBeta.Of((long)p, (long)q, UnitFraction.SinSquared(theta)).Lower),
        ["beta-upper"] = (-76, (p, q, theta) => IncompleteBeta.Of((long)p, (long)q, UnitFraction.SinSquared(theta)).Upper),
        ["noncentral-lower"] = (-76, (k, weight, x) => NoncentralChiSquaredMixture.Lower((int)k, weight, x)!.Value),
        ["noncentral-upper"] = (-76, (k, weight, x) => NoncentralChiSquaredMixture.Upper((int)k, weight, x)!.Value),
        ["cone-lower"] = (-63, (d, theta, t) => ConeMixture.Lower((int)d, theta, t)!.Value),
        ["cone-upper"] = (-77, (d, theta, t) => ConeMixture.Upper((int)d, theta, t)!.Value),
        ["cone-ratio"] = (-1, (m, tau, steps) => Whole(ConeOutside.Ratio((long)m, tau, (long)steps))),
        ["cone-outside"] = (-61, (d, theta, t) => ConeOutside.Of((int)d, theta, t)!.Value),
    };

    private static IEnumerable<string> Names => Functions.Keys;

    [TestCaseSource(nameof(Names))]
    public void It_contains_the_value_and_is_narrow(string name) => Assert.Multiple(() =>
    {
        var function = Functions[name];
        var (rows, widest) = (0, double.NegativeInfinity);
        foreach (var cells in Table().Where(cells => cells[0] == name))
        {
            var enclosed = function.Of(Number(cells[1]), Number(cells[2]), Number(cells[3]));
            var (value, mid, radius) = (Decimal(cells[4]), Middle(enclosed), Exact.From(enclosed.Fraction.Radius) * Power(enclosed.Exponent));
            var text = string.Join(", ", cells);

            // 45 digits of the table count.
            var distance = Size(mid - value) - (Size(value) * new Exact(1, BigInteger.Pow(10, 44)));
            Assert.That(distance.CompareTo(radius), Is.LessThanOrEqualTo(0), text);
            var width = enclosed.Fraction.Radius / (enclosed.Fraction.Mid.High == 0 ? 1 : Math.Abs(enclosed.Fraction.Mid.High));
            Assert.That(Math.Log2(width), Is.LessThanOrEqualTo(function.Bits), text);
            widest = Math.Max(widest, Math.Log2(width));
            rows++;
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rows} values contained, widest 2^{widest:F1}"));
        Assert.That(rows, Is.GreaterThan(6));
    });

    private static IEnumerable<string[]> Table() =>
        File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", "inner-enclosures.csv")).Skip(1).Select(line => line.Split(','));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static Scaled Whole(MidRad value) => new(value, 0);

    private static Exact Middle(Scaled value) => (Exact.From(value.Fraction.Mid.High) + Exact.From(value.Fraction.Mid.Low)) * Power(value.Exponent);

    private static Exact Power(int exponent) => exponent >= 0 ? new(BigInteger.One << exponent, 1) : new(1, BigInteger.One << -exponent);

    private static Exact Size(Exact value) => value with { Numerator = BigInteger.Abs(value.Numerator) };

    private static Exact Decimal(string digits)
    {
        var parts = digits.Split('e');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (point < 0 ? 0 : parts[0].Length - point - 1);
        return power >= 0 ? new(whole * BigInteger.Pow(10, power), 1) : new(whole, BigInteger.Pow(10, -power));
    }
}
