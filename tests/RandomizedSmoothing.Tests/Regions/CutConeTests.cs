using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Numbers.Enclosures;
using static RandomizedSmoothing.Tests.ReferenceTable;

namespace RandomizedSmoothing.Tests.Regions;

/// <summary>The probability of a cone without its tip, as a double and enclosed.</summary>
public sealed class CutConeTests
{
    private static IReadOnlyList<double[]> Table => Read("cut_cone");

    [Test]
    public void The_double_agrees_with_the_reference() => Assert.That(
        Worst(Table, row => RelativeError(Real.CutConeLower((int)row[0], new(row[1]), new(row[2]), new(row[3])).Value, row[4])),
        Is.LessThan(1e-10));

    [Test]
    public void The_enclosure_contains_the_reference_and_is_narrow_where_the_cone_is() => Assert.Multiple(() =>
    {
        // Every other row, for the time it takes.
        foreach (var row in Table.Where((_, i) => i % 2 == 0))
        {
            var enclosed = Interval.CutConeLower((int)row[0], Interval.From(row[1]), Interval.From(row[2]), Interval.From(row[3]));
            Assert.That(enclosed.Contains(row[4]), $"{string.Join(", ", row)}: {enclosed}");
            Assert.That(enclosed.Width / row[4], Is.LessThan(row[1] < 0.5 && row[4] > 1e-6 ? 2e-4 : double.PositiveInfinity), string.Join(", ", row));
        }
    });

    /// <summary>
    /// A cone so wide that the noise beside it rises from nothing to all within a panel or two, over the bend of χ's distribution as well: each panel's
    /// bracket shows. Integrals by mpmath.
    /// </summary>
    [TestCase(2, 1.5458, 0.0, 0.02, 0.4896249076711485186)]
    [TestCase(2, 1.5458, 1.0, 0.02, 0.8349558253932624685)]
    [TestCase(3, 1.5458, 0.0, 0.02, 0.4867280853527838165)]
    [TestCase(30, 1.5, 0.5, 0.25, 0.5482347087497369747)]
    [TestCase(100, 1.5458, 1.0, 0.2, 0.7738953187700356323)]
    [TestCase(100, 1.5458, -1.0, 0.2, 0.1060241604025828920)]
    [TestCase(100, 1.5532, 1.0, 0.14, 0.7953914588033892244)]
    [TestCase(100, 1.5532, 0.0, 0.14, 0.4306770017736809411)]
    public void A_wide_cone_s_enclosure_contains_the_integral_also_where_one_panel_holds_it(int d, double theta, double depth, double cut, double expected)
    {
        var enclosed = CutConeBracket.Of(d, theta, depth, cut);
        Assert.That(enclosed.Contains(expected) && enclosed.Width < 0.01, $"{enclosed}");
    }

    /// <summary>√(k − 1), where it is whole.</summary>
    [TestCase(1, 0)]
    [TestCase(2, 1)]
    [TestCase(5, 2)]
    [TestCase(101, 10)]
    public void The_density_of_chi_is_largest_at_its_mode(int k, double mode) => Assert.That(CutConeBracket.Mode(k), Is.EqualTo(Interval.From(mode)));

    [Test]
    public void The_enclosure_over_a_box_contains_those_of_its_corners() => Assert.Multiple(() =>
    {
        var (theta, depth, cut) = (new Interval(0.2, 0.3), new Interval(1, 1.5), new Interval(0.5, 0.75));
        var whole = Interval.CutConeLower(3, theta, depth, cut);
        foreach (var corner in from a in new[] { theta.Lower, theta.Upper } from b in new[] { depth.Lower, depth.Upper } from c in new[] { cut.Lower, cut.Upper } select (a, b, c))
        {
            Assert.That(whole.Contains(Interval.CutConeLower(3, Interval.From(corner.a), Interval.From(corner.b), Interval.From(corner.c))), $"{corner}");
        }
    });

    [Test]
    public void Without_a_cut_it_is_the_cone([Values(2, 3, 25)] int d, [Values(0.01, 0.5, 1.5)] double theta, [Values(-1, 0.5, 3)] double depth) => Assert.Multiple(() =>
    {
        var cone = Real.ConeLower(d, new(theta), new(depth)).Value;
        Assert.That(RelativeError(Real.CutConeLower(d, new(theta), new(depth), new(0)).Value, cone), Is.LessThan(1e-10));
        Assert.That(Interval.CutConeLower(d, Interval.From(theta), Interval.From(depth), 0), Is.EqualTo(Interval.ConeLower(d, Interval.From(theta), Interval.From(depth))));
    });
}
