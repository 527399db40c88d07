namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Regions of every kind, in dimensions around the sizes of a block of noise.</summary>
internal static class SampleRegions
{
    public static IReadOnlyList<(string Name, Region Region)> All { get; } =
    [
        .. new[] { 1, 2, 3, 4, 5, 8, 61 }.Select(d => ($"ball {d}", Ball(d, 0.8))),
        .. new[] { 2, 3, 4, 6, 17 }.Select(d => ($"cone {d}", Cone(d))),
        .. new[] { 1, 2, 7, 12 }.Select(d => ($"half-space {d}", Half(d))),
        .. new[] { 1, 2, 3, 5, 10 }.Select(d => ($"box {d}", Box(d))),
        ("union", new Union(Ball(5, 0.5), Half(5), Box(5))),
        ("intersection", new Intersection(Ball(3, 1.2), Cone(3), Half(3))),
        ("difference", new Difference(Ball(2, 1.1), Cone(2))),
        ("difference of a nest", new Difference(Half(3), new Union(new Difference(Ball(3, 1), Box(3)), new Intersection(Cone(3), Ball(3, 2))))),
        ("deep", Enumerable.Range(0, 90).Aggregate((Region)Ball(2, 0.3), (region, i) => i % 2 == 0 ? new Union(Shifted(i), region) : new Difference(region, Shifted(i)))),
        ("wide", new Union([.. Enumerable.Range(0, 100).Select(Shifted)])),
        ("all kinds", new Union(new Difference(Ball(6, 0.9), Half(6)), new Intersection(Cone(6), Box(6)))),
        ("slab", new Slab([1, -2, 3], -0.5, 1.5)),
        ("truncated cone", new TruncatedCone(Cone(4), 1.5)),
        ("intervals", new IntervalUnion((double.NegativeInfinity, -0.8), (0.1, 0.9))),
    ];

    private static Ball Ball(int d, double size) => new Ball([.. Enumerable.Range(0, d).Select(i => 0.2 * Math.Cos(i))], size * Math.Sqrt(d));

    private static Cone Cone(int d) => new Cone([.. Enumerable.Range(0, d).Select(i => -0.3 * Math.Sin(i + 1))], [.. Enumerable.Range(0, d).Select(i => 1.0 + i)], 1.1);

    private static HalfSpace Half(int d) => new HalfSpace([.. Enumerable.Range(0, d).Select(i => Math.Sin((3 * i) + 1))], 0.4);

    private static Box Box(int d) => new Box(
        [.. Enumerable.Range(0, d).Select(i => i % 4 == 3 ? double.NegativeInfinity : -1.0 - (0.1 * d))], [.. Enumerable.Range(0, d).Select(i => i % 4 == 2 ? double.PositiveInfinity : 0.9 + (0.1 * d))]);

    private static Ball Shifted(int i) => new Ball([Math.Cos(i), Math.Sin(i)], 0.15 + (0.001 * i));
}
