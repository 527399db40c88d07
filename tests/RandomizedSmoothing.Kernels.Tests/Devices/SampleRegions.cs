using RandomizedSmoothing.Regions;

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
        ("union", new UnionRegion(Ball(5, 0.5), Half(5), Box(5))),
        ("intersection", new IntersectionRegion(Ball(3, 1.2), Cone(3), Half(3))),
        ("difference", new DifferenceRegion(Ball(2, 1.1), Cone(2))),
        ("difference of a nest", new DifferenceRegion(Half(3), new UnionRegion(new DifferenceRegion(Ball(3, 1), Box(3)), new IntersectionRegion(Cone(3), Ball(3, 2))))),
        ("deep", Enumerable.Range(0, 90).Aggregate((Region)Ball(2, 0.3), (region, i) => i % 2 == 0 ? new UnionRegion(Shifted(i), region) : new DifferenceRegion(region, Shifted(i)))),
        ("wide", new UnionRegion([.. Enumerable.Range(0, 100).Select(Shifted)])),
        ("all kinds", new UnionRegion(new DifferenceRegion(Ball(6, 0.9), Half(6)), new IntersectionRegion(Cone(6), Box(6)))),
    ];

    private static BallRegion Ball(int d, double size) => new BallRegion([.. Enumerable.Range(0, d).Select(i => 0.2 * Math.Cos(i))], size * Math.Sqrt(d));

    private static ConeRegion Cone(int d) => new ConeRegion([.. Enumerable.Range(0, d).Select(i => -0.3 * Math.Sin(i + 1))], [.. Enumerable.Range(0, d).Select(i => 1.0 + i)], 1.1);

    private static HalfSpaceRegion Half(int d) => new HalfSpaceRegion([.. Enumerable.Range(0, d).Select(i => Math.Sin((3 * i) + 1))], 0.4);

    private static BoxRegion Box(int d) => new BoxRegion(
        [.. Enumerable.Range(0, d).Select(i => i % 4 == 3 ? double.NegativeInfinity : -1.0 - (0.1 * d))], [.. Enumerable.Range(0, d).Select(i => i % 4 == 2 ? double.PositiveInfinity : 0.9 + (0.1 * d))]);

    private static BallRegion Shifted(int i) => new BallRegion([Math.Cos(i), Math.Sin(i)], 0.15 + (0.001 * i));
}
