using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Bounded bodies of revolution about the first coordinate axis, one piece each.</summary>
internal static class BodyGenerator
{
    private static readonly Gen<double> Place = Gen.Choose(-10, 10).Select(i => (double)i);
    private static readonly Gen<double> Radius = Gen.Elements(0.5, 1, 2, 5);

    /// <summary>A piece: a ball, or what balls, half-spaces, slabs and cones cut out of one another.</summary>
    public static Gen<Region> Body(int dimension) => Gen.OneOf(
        from place in Place
        from radius in Gen.Elements(0.001, 0.01, 0.5, 1, 2, 5)
        select (Region)Ball(dimension, place, radius),
        from place in Place
        from radius in Radius
        from cut in Gen.Elements(-0.9, -0.5, 0, 0.5)
        from side in Gen.Elements(-1, 1)
        select (Region)Cap(dimension, place, radius, cut, side),
        from place in Place
        from radius in Radius
        from half in Gen.Elements(0.01, 0.1, 0.5)
        select (Region)Disc(dimension, place, radius, half * radius),
        from place in Place
        from radius in Radius
        from shift in Gen.Elements(0.1, 1, 1.9)
        from pair in Gen.Choose(0, 2)
        select Pair(Ball(dimension, place, radius), Ball(dimension, place + (shift * radius), radius), pair),
        from place in Place
        from radius in Radius
        from hole in Gen.Elements(0.5, 0.9, 0.99)
        select (Region)new Difference(Ball(dimension, place, radius), Ball(dimension, place, hole * radius)),
        from place in Place
        from radius in Radius
        from degrees in Gen.Elements(1.0, 10, 30, 60, 85)
        from side in Gen.Elements(-1, 1)
        select (Region)Sector(dimension, place, radius, degrees * Math.PI / 180, side));

    private static Ball Ball(int dimension, double place, double radius) => new Ball(OnAxis(dimension, place), radius);

    private static Intersection Cap(int dimension, double place, double radius, double cut, int side) =>
        new Intersection(Ball(dimension, place, radius), new HalfSpace(OnAxis(dimension, side), side * (place + (side * cut * radius))));

    private static Intersection Disc(int dimension, double place, double radius, double half)
    {
        var (low, high) = (new double[dimension], new double[dimension]);
        Array.Fill(low, double.NegativeInfinity);
        Array.Fill(high, double.PositiveInfinity);
        (low[0], high[0]) = (place - half, place + half);
        return new Intersection(Ball(dimension, place, radius), new Box(low, high));
    }

    private static Region Pair(Region first, Region second, int how) => how switch
    {
        0 => new Union(first, second),
        1 => new Intersection(first, second),
        _ => new Difference(first, second),
    };

    private static Intersection Sector(int dimension, double place, double radius, double halfAngle, int side) =>
        new Intersection(new Cone(OnAxis(dimension, place), OnAxis(dimension, side), halfAngle), Ball(dimension, place, radius));

    private static double[] OnAxis(int dimension, double first) => [first, .. new double[dimension - 1]];
}
