using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Operations rounded toward −∞ and +∞, judged in exact rational arithmetic where underflow, overflow and ties are near.</summary>
public sealed class DirectedRoundingTests
{
    private static readonly double[] Sizes =
    [
        double.Epsilon, 3 * double.Epsilon, 1e-310, Math.BitDecrement(2.2250738585072014e-308), 2.2250738585072014e-308, 1.0261342003245941e-289,
        Math.BitIncrement(1.0261342003245941e-289), 1e-160, 0.1, 1, Math.BitIncrement(1.0), 3, 1e155, Math.BitDecrement(2.247116418577895e307),
        2.247116418577895e307, 1e308, double.MaxValue,
    ];

    private static readonly double[] Numbers = [0, .. Sizes, .. Sizes.Select(x => -x)];

    private static readonly int[] Exponents = [-2200, -1075, -1074, -1023, -60, -1, 0, 1, 60, 1023, 2046, 2200];

    [Test]
    public void Sums_products_and_quotients_are_enclosed_within_two_neighbours() => Assert.Multiple(() =>
    {
        foreach (var a in Numbers)
        {
            foreach (var b in Numbers)
            {
                var (x, y) = (Exact.From(a), Exact.From(b));
                Check($"{a:R} + {b:R}", x + y, DirectedRounding.AddDown(a, b), DirectedRounding.AddUp(a, b));
                Check($"{a:R} · {b:R}", x * y, DirectedRounding.MultiplyDown(a, b), DirectedRounding.MultiplyUp(a, b));
                if (b != 0)
                {
                    Check($"{a:R} / {b:R}", x / y, DirectedRounding.DivideDown(a, b), DirectedRounding.DivideUp(a, b));
                }
            }
        }
    });

    [Test]
    public void Square_roots_are_enclosed() => Assert.Multiple(() =>
    {
        foreach (var a in Sizes)
        {
            var (down, up) = (DirectedRounding.SqrtDown(a), DirectedRounding.SqrtUp(a));
            Assert.That((Exact.From(down) * Exact.From(down)).CompareTo(Exact.From(a)), Is.LessThanOrEqualTo(0), $"√{a:R} from below");
            Assert.That((Exact.From(up) * Exact.From(up)).CompareTo(Exact.From(a)), Is.GreaterThanOrEqualTo(0), $"√{a:R} from above");
            Assert.That(up, Is.LessThanOrEqualTo(Math.BitIncrement(Math.BitIncrement(down))), $"√{a:R}");
        }

        Assert.That((DirectedRounding.SqrtDown(0), DirectedRounding.SqrtUp(0)), Is.EqualTo((0.0, 0.0)));
        Assert.That((DirectedRounding.SqrtDown(9), DirectedRounding.SqrtUp(9)), Is.EqualTo((3.0, 3.0)));
        Assert.That((DirectedRounding.SqrtDown(double.PositiveInfinity), DirectedRounding.SqrtUp(double.PositiveInfinity)), Is.EqualTo((double.PositiveInfinity, double.PositiveInfinity)));
    });

    [Test]
    public void Scaling_by_a_power_of_two_is_enclosed_and_exact_where_it_can_be() => Assert.Multiple(() =>
    {
        foreach (var fraction in Numbers)
        {
            foreach (var exponent in Exponents)
            {
                var exact = Exact.From(fraction) * (exponent >= 0 ? new Exact(BigInteger.One << exponent, 1) : new Exact(1, BigInteger.One << -exponent));
                var (down, up) = (DirectedRounding.ScaleDown(fraction, exponent), DirectedRounding.ScaleUp(fraction, exponent));
                Check($"{fraction:R} · 2^{exponent}", exact, down, up);
                if (Math.Abs(Math.ScaleB(fraction, exponent)) is > 2.2250738585072014e-308 and < 2.247116418577895e307)
                {
                    Assert.That(up, Is.EqualTo(down), $"{fraction:R} · 2^{exponent} is a double");
                }
            }
        }
    });

    [Test]
    public void What_a_double_holds_is_not_widened() => Assert.Multiple(() =>
    {
        foreach (var (a, b) in new[] { (1.0, 2.0), (-0.75, 3.0), (Math.ScaleB(1, 400), Math.ScaleB(1, 401)), (-6.0, -0.5) })
        {
            Assert.That((DirectedRounding.AddDown(a, b), DirectedRounding.MultiplyDown(a, b), DirectedRounding.DivideDown(a * b, b)), Is.EqualTo((a + b, a * b, a)));
            Assert.That((DirectedRounding.AddUp(a, b), DirectedRounding.MultiplyUp(a, b), DirectedRounding.DivideUp(a * b, b)), Is.EqualTo((a + b, a * b, a)));
        }
    });

    // Both go wrong by themselves: the one where a sum's error is not a number, the other where rounding reaches the smallest normal number.
    [Test]
    public void What_overflows_or_underflows_in_rounding_alone_is_stepped_back() => Assert.Multiple(() =>
    {
        Assert.That(DirectedRounding.AddDown(1e307, double.MaxValue), Is.EqualTo(double.MaxValue));
        Assert.That(DirectedRounding.AddUp(-1e307, -double.MaxValue), Is.EqualTo(-double.MaxValue));
        Assert.That(DirectedRounding.ScaleDown(Math.BitDecrement(2.0), -1023), Is.EqualTo(Math.BitDecrement(2.2250738585072014e-308)));
        Assert.That(DirectedRounding.ScaleUp(-Math.BitDecrement(2.0), -1023), Is.EqualTo(-Math.BitDecrement(2.2250738585072014e-308)));
    });

    [Test]
    public void Nothing_is_widened_beyond_0() => Assert.Multiple(() =>
    {
        Assert.That((DirectedRounding.DivideDown(0, 2), DirectedRounding.DivideUp(0, 2), DirectedRounding.DivideDown(0, -2)), Is.EqualTo((0.0, 0.0, 0.0)));
        Assert.That((DirectedRounding.DivideDown(1e-300, 1e300), DirectedRounding.DivideDown(-1e-300, -1e300), DirectedRounding.DivideUp(1e-300, -1e300)), Is.EqualTo((0.0, 0.0, 0.0)));
        Assert.That((DirectedRounding.DivideDown(-1e-300, 1e300), DirectedRounding.DivideUp(1e-300, 1e300)), Is.EqualTo((-double.Epsilon, double.Epsilon)));
        Assert.That((DirectedRounding.ScaleDown(1, -2000), DirectedRounding.ScaleUp(-1, -2000), DirectedRounding.ScaleDown(-1, -2000)), Is.EqualTo((0.0, 0.0, -double.Epsilon)));
        Assert.That((DirectedRounding.MultiplyDown(1e-200, 1e-200), DirectedRounding.MultiplyDown(-1e-200, -1e-200), DirectedRounding.MultiplyDown(-1e-200, 1e-200)), Is.EqualTo((0.0, 0.0, -double.Epsilon)));
    });

    // An infinite operand stands for a bound that no number reaches.
    [Test]
    public void An_infinite_bound_stays_one() => Assert.Multiple(() =>
    {
        const double infinity = double.PositiveInfinity;
        Assert.That((DirectedRounding.AddDown(infinity, 1), DirectedRounding.AddDown(-1, infinity)), Is.EqualTo((infinity, infinity)));
        Assert.That((DirectedRounding.MultiplyDown(infinity, 2), DirectedRounding.MultiplyDown(-3, -infinity)), Is.EqualTo((infinity, infinity)));
        Assert.That((DirectedRounding.MultiplyDown(0, infinity), DirectedRounding.MultiplyUp(-infinity, 0)), Is.EqualTo((0.0, 0.0)));
        Assert.That((DirectedRounding.DivideDown(infinity, 2), DirectedRounding.DivideDown(5, infinity), DirectedRounding.DivideUp(-5, infinity)), Is.EqualTo((infinity, 0.0, 0.0)));
        Assert.That((DirectedRounding.AddDown(double.MaxValue, double.MaxValue), DirectedRounding.AddUp(double.MaxValue, double.MaxValue)), Is.EqualTo((double.MaxValue, infinity)));
        Assert.That(DirectedRounding.ScaleDown(infinity, -5), Is.EqualTo(infinity));
    });

    private static void Check(string what, Exact exact, double down, double up)
    {
        Assert.That(double.IsNegativeInfinity(down) || Exact.From(down).CompareTo(exact) <= 0, $"{what} is below {down:R}");
        Assert.That(double.IsPositiveInfinity(up) || Exact.From(up).CompareTo(exact) >= 0, $"{what} is above {up:R}");
        Assert.That(up, Is.LessThanOrEqualTo(Math.BitIncrement(Math.BitIncrement(down))), $"{what} is in [{down:R}, {up:R}]");
    }
}
