using System.Numerics;
using RandomizedSmoothing.Numbers.Enclosures;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>
/// Numbers of two doubles with a radius: the exact result of every operation on members, at their ends as well, is a member. Judged in rational
/// arithmetic, at the radius itself: rounded to doubles, an error of 2⁻¹⁰⁰ would not show.
/// </summary>
public sealed class MidRadTests
{
    private const int Cases = 500;

    [Test]
    public void Every_operation_on_members_leads_to_a_member() => ForAll((a, b) =>
    {
        foreach (var (x, y) in Members(a).SelectMany(x => Members(b).Select(y => (x, y))))
        {
            Contains(a + b, x + y, "+");
            Contains(a - b, x - y, "-");
            Contains(a * b, x * y, "*");
            Contains(a * b.Mid.High, x * Exact.From(b.Mid.High), "* double");
            Contains(a / b, x / y, "/");
            Contains(a / b.Mid.High, x / Exact.From(b.Mid.High), "/ double");
            Contains(-a, Exact.From(0) - x, "negative");
            Contains(MidRad.Hull(a, b), x, "hull");
            Contains(MidRad.Hull(a, b), y, "hull");
        }
    });

    [Test]
    public void A_square_root_s_ends_squared_lie_on_either_side() => ForAll((a, _) =>
    {
        var positive = a.Mid.High > 0 ? a : -a;
        var root = MidRad.Sqrt(positive);
        var (low, high) = (Middle(root) - Exact.From(root.Radius), Middle(root) + Exact.From(root.Radius));
        foreach (var x in Members(positive))
        {
            Assert.That((low * low).CompareTo(x) <= 0 && (high * high).CompareTo(x) >= 0, Is.True, $"√ of {Text(positive)}");
        }
    });

    [Test]
    public void What_widens_it_is_added_to_the_radius() => ForAll((a, b) =>
    {
        var error = Math.Abs(b.Mid.High);
        foreach (var x in Members(a))
        {
            Contains(a.Widen(error), x + Exact.From(error), "widened");
            Contains(a.Widen(error), x - Exact.From(error), "widened");
            Contains(a.AddUpTo(error), x, "up to");
            Contains(a.AddUpTo(error), x + Exact.From(error), "up to");
            Assert.That(x.IsIn(a.ToInterval()), Is.True, $"as an interval: {Text(a)}");
            Assert.That((x * new Exact(BigInteger.One << 70, 1)).IsIn(a.ToInterval(70)), Is.True, $"as a scaled interval: {Text(a)}");
            Assert.That(Absolute(x).CompareTo(Exact.From(a.Magnitude)), Is.LessThanOrEqualTo(0), $"magnitude of {Text(a)}");
        }
    });

    /// <summary>What may be zero divides nothing.</summary>
    [TestCase(1e-3, 1e-3)]
    [TestCase(1, 2)]
    [TestCase(0, 0)]
    public void A_divisor_that_may_be_zero_is_refused(double mid, double radius) =>
        Assert.That(() => new MidRad(1, 0) / new MidRad(mid, radius), Throws.InstanceOf<DivideByZeroException>());

    // Each case with a seed of its own, so that a failure names all that it needs.
    private static void ForAll(Action<MidRad, MidRad> check)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            check(Draw(random), Draw(random));
        }
    }

    // The radius is none, or far below the middle's last digit, or up to a tenth of it.
    private static MidRad Draw(Random random)
    {
        var high = (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, (random.NextDouble() * 40) - 20);
        var mid = DoubleDouble.Sum(high, high * (random.NextDouble() - 0.5) * 1e-16);
        return new(mid, random.Next(3) == 0 ? 0 : Math.Abs(high) * Math.Pow(10, (random.NextDouble() * -34) - 1));
    }

    private static Exact[] Members(MidRad a) => [Middle(a) - Exact.From(a.Radius), Middle(a), Middle(a) + Exact.From(a.Radius)];

    private static Exact Middle(MidRad a) => Exact.From(a.Mid.High) + Exact.From(a.Mid.Low);

    private static Exact Absolute(Exact x) => new(BigInteger.Abs(x.Numerator), x.Denominator);

    private static void Contains(MidRad result, Exact member, string operation) =>
        Assert.That(Absolute(member - Middle(result)).CompareTo(Exact.From(result.Radius)), Is.LessThanOrEqualTo(0), $"{operation}: {Text(result)}");

    private static string Text(MidRad a) => FormattableString.Invariant($"{a.Mid.High:R} + {a.Mid.Low:R} ± {a.Radius:R}");
}
