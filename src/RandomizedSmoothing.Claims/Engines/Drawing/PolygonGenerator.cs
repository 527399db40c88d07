using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Convex polygons with whole-numbered corners, as intersections of half-planes.</summary>
internal static class PolygonGenerator
{
    private const int Reach = 5;
    private const int FewestPoints = 3;
    private const int MostPoints = 6;

    private static readonly Gen<(int X, int Y)> Corner =
        from x in Gen.Choose(-Reach, Reach)
        from y in Gen.Choose(-Reach, Reach)
        select (x, y);

    /// <summary>The hull of a few points that do not lie on one line.</summary>
    public static Gen<Region> Polygon { get; } =
        from count in Gen.Choose(FewestPoints, MostPoints)
        from points in Gen.ArrayOf(Corner, count).Where(points => Hull(points).Length > 2)
        select (Region)Inside(Hull(points));

    // Counterclockwise, each edge has the polygon on its left.
    private static Intersection Inside((int X, int Y)[] corners) => new Intersection(
    [
        .. corners.Zip([.. corners[1..], corners[0]], (from, to) =>
        {
            var (a, b) = (to.Y - from.Y, from.X - to.X);
            return new HalfSpace([a, b], (a * from.X) + (b * from.Y));
        }),
    ]);

    // Andrew's monotone chain (1979): the lower half from left to right, then the upper one back.
    private static (int X, int Y)[] Hull((int X, int Y)[] points)
    {
        var sorted = points.Distinct().Order().ToArray();
        return sorted.Length < 3 ? sorted : [.. Chain(sorted), .. Chain([.. sorted.Reverse()])];
    }

    private static List<(int X, int Y)> Chain((int X, int Y)[] sorted)
    {
        var chain = new List<(int X, int Y)>();
        foreach (var point in sorted)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        chain.RemoveAt(chain.Count - 1);
        return chain;
    }

    private static int Turn((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) =>
        ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
