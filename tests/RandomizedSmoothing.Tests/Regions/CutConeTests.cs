using RandomizedSmoothing.Numbers;
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
