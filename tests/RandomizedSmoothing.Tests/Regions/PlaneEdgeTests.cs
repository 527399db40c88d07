using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Tests.Regions;

public sealed class PlaneEdgeTests
{
    private const int Steps = 2000;

    private static readonly PlaneEdge[] Edges =
    [
        new(new(0.5, -1, 0, Radius: 2), 1),
        new(new(0.5, -1, 0, Radius: 2), -1),
        new(new(3, -2, 1), 0),
        new(new(0, 1, 0.25), 0),
    ];

    [Test]
    public void Its_heights_over_an_interval_fill_the_range([ValueSource(nameof(Edges))] object edge, [Values(-1.5, -0.2, 1.9)] double from, [Values(0.1, 0.6)] double length)
    {
        var (low, high) = ((PlaneEdge)edge).Range(from, from + length);
        double[] heights = [.. Enumerable.Range(0, Steps + 1).Select(i => ((PlaneEdge)edge).At(from + (length * i / Steps)))];
        Assert.That(heights, Has.All.InRange(low - 1e-12, high + 1e-12));
        Assert.That(heights.Min() - low, Is.Zero.Within(1e-5));
        Assert.That(high - heights.Max(), Is.Zero.Within(1e-5));
    }

    [Test]
    public void A_whole_circle_s_half_reaches_from_its_ends_to_its_top()
    {
        var (low, high) = Edges[0].Range(-1.5, 2.5);
        Assert.That((low, high), Is.EqualTo((-1.0, 1.0)));
    }

    [Test]
    public void Off_a_circle_s_end_by_rounding_is_its_end()
    {
        var (low, high) = Edges[1].Range(-1.5 - 1e-15, 0.5);
        Assert.That((low, high), Is.EqualTo((-3.0, -1.0)));
    }

    [Test]
    public void Infinitely_far_is_infinitely_far() =>
        Assert.That((PlaneEdge.Below.Range(0, 1).Low, PlaneEdge.Above.Range(0, 1).High), Is.EqualTo((double.NegativeInfinity, double.PositiveInfinity)));
}
