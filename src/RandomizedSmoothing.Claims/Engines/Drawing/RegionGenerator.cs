using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>A bounded decision region D, and S_D, the smallest ball around it.</summary>
/// <param name="Region">D.</param>
/// <param name="Ball">S_D.</param>
public sealed record DrawnRegion(Region Region, EnclosingBall Ball);

/// <summary>
/// Bounded decision regions drawn by FsCheck: unions of balls, boxes (thin slabs and rods among them), balls with holes, and
/// specks of next to no probability that hold S_D in place; polygons in the plane; and in any dimension unions of bodies of
/// revolution: caps, slabs of balls, lenses, crescents, shells, sectors. Their smallest ball is known to rounding, their
/// probability in closed form or by quadrature.
/// </summary>
internal static class RegionGenerator
{
    private const int GeneratorSize = 50;
    private const int MostCoordinates = 4;

    // The golden ratio's Weyl sequence keeps the streams of neighbouring numbers apart.
    private const ulong Weyl = 0x9E3779B97F4A7C15;

    private static readonly ConcurrentDictionary<(int Dimension, int Shape), DrawnRegion> Known = new();

    /// <summary>The region of a number: up to 10 it has one piece, up to 100 at most two, up to 1000 at most three, and so on.</summary>
    /// <param name="dimension">d ≥ 1.</param>
    /// <param name="shape">The number, at least 1; 1 is the unit ball, 2 the unit cube up to d = 4.</param>
    public static DrawnRegion Bounded(int dimension, int shape) => Known.GetOrAdd((dimension, shape), key => Draw(key.Dimension, key.Shape));

    private static DrawnRegion Draw(int dimension, int shape)
    {
        var pieces = 1 + (int)Math.Floor(Math.Log10(Math.Max(1, shape - 1)));
        var region = shape switch
        {
            1 => new Ball(new double[dimension], 1),
            2 when dimension <= MostCoordinates => new Box(new double[dimension], [.. Enumerable.Repeat(1.0, dimension)]),
            _ => Kind(dimension, shape, pieces).Sample(1, new Rnd(Weyl * (ulong)((dimension * 100_003) + shape)), GeneratorSize).Single(),
        };
        return new(region, SmallestBall.Around(region)!);
    }

    // In many dimensions a sum over coordinates says nothing new, and a search over them would not end.
    private static Gen<Region> Kind(int dimension, int shape, int pieces) =>
        dimension > MostCoordinates || shape % 3 == 0 ? Bodies(dimension, pieces)
        : dimension == 2 && shape % 3 == 1 ? Polygons(pieces)
        : Union(dimension, pieces);

    /// <summary>Bounded regions of a number of pieces, with a closed form of their probability.</summary>
    public static Gen<Region> Union(int dimension, int pieces) =>
        United(Piece(dimension), pieces).Where(region => RegionProbability<Real>.At(region, new double[region.Dimension], Real.One) is not null);

    /// <summary>Bounded bodies of revolution about the first axis, of a number of pieces that may overlap.</summary>
    public static Gen<Region> Bodies(int dimension, int pieces) => United(BodyGenerator.Body(dimension), pieces);

    /// <summary>Plane regions with a polygon among a number of pieces that may overlap.</summary>
    public static Gen<Region> Polygons(int pieces) =>
        from polygon in PolygonGenerator.Polygon
        from others in Gen.ArrayOf(Gen.OneOf(Piece(2), PolygonGenerator.Polygon), pieces - 1)
        select others.Length == 0 ? polygon : new Union([polygon, .. others]);

    private static Gen<Region> United(Gen<Region> piece, int pieces) =>
        Gen.ArrayOf(piece, pieces)
            .Select(parts => parts.Length == 1 ? parts[0] : new Union(parts))
            .Where(region => SmallestBall.Around(region) is not null);

    private static Gen<Region> Piece(int dimension) => Gen.Frequency(
        (2, Ball(dimension)),
        (4, Box(dimension)),
        (2, Speck(dimension)),
        (1, HollowBall(dimension)));

    private static Gen<double[]> Vector(int dimension, int reach) =>
        Gen.ArrayOf(Gen.Choose(-reach, reach).Select(i => (double)i), dimension);

    // Many pieces lie on the first axis, where few coordinates say all.
    private static Gen<double[]> Place(int dimension) => Gen.OneOf(
        Vector(dimension, 5),
        Gen.Choose(-10, 10).Select(first => (double[])[first, .. new double[dimension - 1]]));

    private static Gen<Region> Ball(int dimension) =>
        from center in Place(dimension)
        from radius in Gen.Elements(0.5, 1, 2, 5)
        select (Region)new Ball(center, radius);

    private static Gen<Region> Box(int dimension) =>
        from center in Place(dimension)
        from half in Gen.ArrayOf(Gen.Elements(0.1, 0.5, 1, 2, 5), dimension)
        select (Region)new Box([.. center.Zip(half, (c, h) => c - h)], [.. center.Zip(half, (c, h) => c + h)]);

    private static Gen<Region> Speck(int dimension) =>
        from center in Place(dimension)
        from radius in Gen.Elements(0.01, 0.001)
        select (Region)new Ball(center, radius);

    private static Gen<Region> HollowBall(int dimension) =>
        from center in Place(dimension)
        from radius in Gen.Elements(2.0, 5)
        from hole in Gen.Elements(0.5, 1)
        from shift in Gen.Elements(0, 0.25)
        select (Region)new Difference(new Ball(center, radius), new Ball([center[0] + shift, .. center[1..]], hole));
}
