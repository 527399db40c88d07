using FsCheck;
using FsCheck.Fluent;
using Exact = RandomizedSmoothing.Tests.Numbers.IntervalExactNumber;
using Interval = RandomizedSmoothing.Numbers.Interval;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>The containment of IEEE 1788 for the operations, judged in exact rational arithmetic.</summary>
public sealed class IntervalArithmeticProperties
{
    private static readonly double[] Edges =
    [
        0, -0.0, double.Epsilon, 1e-310, 2.2250738585072014e-308, 1e-200, 1.1e-16, 0.1, 1 - (1.0 / (1L << 53)), 1, 1 + (1.0 / (1L << 52)),
        3, 1L << 53, 1e16, 1e154, 1.4e154, 1e200, 8.9e307, double.MaxValue,
    ];

    private static readonly Gen<double> AnyFinite = Gen.OneOf(
        Gen.Elements(Edges),
        Gen.Elements(Edges).Select(x => -x),
        Gen.Choose(-20, 20).Select(n => (double)n),
        Gen.Choose(int.MinValue, int.MaxValue).Select(n => n / 1048576.0),
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low) is var x && double.IsFinite(x) ? x : 0.5);

    private static readonly Gen<Sample> Members =
        from a in AnyFinite
        from b in AnyFinite
        from member in Gen.Choose(0, 3)
        from shape in Gen.Choose(0, 7)
        let low = Math.Min(a, b)
        let high = Math.Max(a, b)
        select shape switch
        {
            0 => new Sample(Interval.From(a), a),
            1 => new Sample(new(double.NegativeInfinity, high), member == 0 ? high : low),
            2 => new Sample(new(low, double.PositiveInfinity), member == 0 ? low : high),
            3 => new Sample(Interval.Whole, a),
            _ => new Sample(new(low, high), member switch { 0 => low, 1 => high, 2 => new Interval(low, high).Middle, _ => Math.Clamp(0, low, high) }),
        };

    [Test]
    public void Every_operation_on_members_leads_to_a_member() => ForAll(Pairs, pair =>
    {
        var (x, y) = pair;
        var (a, b) = (Exact.From(x.Member), Exact.From(y.Member));
        return (a + b).IsIn(x.Interval + y.Interval)
            && (a - b).IsIn(x.Interval - y.Interval)
            && (a * b).IsIn(x.Interval * y.Interval)
            && (y.Member == 0 || (a / b).IsIn(x.Interval / y.Interval))
            && (a * a).IsIn(Interval.Square(x.Interval))
            && (-x.Interval).Contains(-x.Member)
            && Interval.Abs(x.Interval).Contains(Math.Abs(x.Member))
            && Interval.Min(x.Interval, y.Interval).Contains(Math.Min(x.Member, y.Member))
            && Interval.Max(x.Interval, y.Interval).Contains(Math.Max(x.Member, y.Member))
            && Interval.Hull(x.Interval, y.Interval).Contains(x.Member)
            && Interval.Hull(x.Interval, y.Interval).Contains(y.Member)
            && x.Interval.Contains(x.Interval.Middle);
    });

    [Test]
    public void A_square_root_s_bounds_squared_lie_on_either_side() => ForAll(Members, sample =>
    {
        if (sample.Member < 0)
        {
            return true;
        }

        var root = Interval.Sqrt(sample.Interval);
        var (member, lower) = (Exact.From(sample.Member), Exact.From(root.Lower));
        return (lower * lower).CompareTo(member) <= 0
            && (double.IsInfinity(root.Upper) || (Exact.From(root.Upper) * Exact.From(root.Upper)).CompareTo(member) >= 0);
    });

    [Test]
    public void On_points_the_bounds_are_the_two_doubles_around_the_exact_result() => ForAll(Pairs, pair =>
    {
        var (a, b) = (Interval.From(pair.First.Member), Interval.From(pair.Second.Member));
        return IsTight(a + b) && IsTight(a - b) && IsTight(a * b) && (b.Lower == 0 || IsTight(a / b));

        static bool AreNeighbours(Interval r) => r.IsPoint || Math.BitIncrement(r.Lower) == r.Upper;

        // At the edges of the doubles' range the sign of a rounding error is not asked for.
        bool IsTight(Interval r) => AreNeighbours(r)
            || ((IsAtAnEdge(r) || IsAtAnEdge(a) || IsAtAnEdge(b)) && Math.BitIncrement(Math.BitIncrement(r.Lower)) >= r.Upper);

        static bool IsAtAnEdge(Interval r) => Math.Abs(r.Lower) is < 1.1e-289 or > 2.2e307;
    });

    [Test]
    public void Integers_stay_exact() => ForAll(
        from a in Gen.Choose(-1000000, 1000000)
        from b in Gen.Choose(-1000000, 1000000)
        select (a, b),
        pair => (Interval)pair.a + pair.b == Interval.From(pair.a + pair.b)
            && (Interval)pair.a - pair.b == Interval.From(pair.a - pair.b)
            && (Interval)pair.a * pair.b == Interval.From((double)pair.a * pair.b)
            && (pair.b == 0 || (Interval.From((double)pair.a * pair.b) / pair.b) == Interval.From(pair.a))
            && Interval.Sqrt(Interval.From((double)pair.a * pair.a)) == Interval.From(Math.Abs(pair.a)));

    [Test]
    public void A_wider_operand_never_gives_a_narrower_result() => ForAll(Pairs, pair =>
    {
        var (x, y) = (pair.First, pair.Second);
        var (a, b) = (Interval.From(x.Member), Interval.From(y.Member));
        return (x.Interval + y.Interval).Contains(a + b)
            && (x.Interval * y.Interval).Contains(a * b)
            && (x.Interval / y.Interval).Contains(a / b);
    });

    private static Gen<(Sample First, Sample Second)> Pairs =>
        from first in Members
        from second in Members
        select (first, second);

    private static void ForAll<T>(Gen<T> generator, Func<T, bool> property) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithReplay(20261123, 1));

    public sealed record Sample(Interval Interval, double Member);
}
