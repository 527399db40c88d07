using System.Collections.Immutable;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Tests.Sampling;

public sealed class DecisionMapTests
{
    private static readonly ImmutableArray<Region> Halves = [new HalfSpace([1, 0], 0), new HalfSpace([-1, 0], 0)];

    [Test]
    public void A_window_has_points_on_its_corners()
    {
        var grid = PlaneGrid.Window(-1, 3, 2, 4, columns: 5, rows: 3);
        Assert.That((grid.Point(0, 0), grid.Point(4, 2), grid.Point(1, 1)), Is.EqualTo((new[] { -1.0, 2 }, new[] { 3.0, 4 }, new[] { 0.0, 3 })));
    }

    [Test]
    public void A_slice_has_three_points_on_its_corners()
    {
        var grid = PlaneGrid.Through([1, 0, 0], [0, 1, 0], [1, 0, 4], columns: 3, rows: 5);
        Assert.That((grid.Point(0, 0), grid.Point(2, 0), grid.Point(0, 4), grid.Point(1, 1)), Is.EqualTo((new[] { 1.0, 0, 0 }, new[] { 0.0, 1, 0 }, new[] { 1.0, 0, 4 }, new[] { 0.5, 0.5, 1 })));
        Assert.That(() => PlaneGrid.Through([0, 0], [1], [0, 1], 2, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => PlaneGrid.Through([0, 0], [1, 0], [0, 1], 1, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_half_plane_wins_on_its_side_with_its_probability()
    {
        var map = DecisionMap.Exact(Halves, PlaneGrid.Window(-2, 2, 0, 1, 5, 2), sigma: 2)!;
        Assert.That((map.Winner(0, 0), map.Winner(4, 1), map.Area(1)), Is.EqualTo((0, 1, 4)));
        Assert.That(map.Probability(0, 1, 0), Is.EqualTo(0.8413447460685429).Within(1e-12));
    }

    [Test]
    public void A_region_without_an_exact_probability_has_no_exact_map() =>
        Assert.That(DecisionMap.Exact([new Union(new Ball([0, 0, 0], 1), new Ball([1, 1, 0], 1), new Ball([0, 1, 1], 1))], new PlaneGrid([0, 0, 0], [1, 0, 0], [0, 1, 0], 2, 2), 1), Is.Null);

    [Test]
    public void Bad_input_is_named()
    {
        Assert.That(() => PlaneGrid.Window(1, 1, 0, 1, 2, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => PlaneGrid.Window(0, 1, 0, 1, 1, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PlaneGrid([0, double.NaN], [1, 0], [0, 1], 2, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new PlaneGrid([0, 0], [1], [0, 1], 2, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NoisyPoint([], [0, 0], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NoisyPoint(Halves.AsSpan(), [0, 0], 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NoisyPoint(Halves.AsSpan(), [0, 0, 0], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new NoisyPoint([.. Enumerable.Repeat(Halves[0], 33)], [0, 0], 1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
