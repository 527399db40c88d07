using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// Bodies of revolution: regions that look alike in all directions across the first coordinate axis. What lies in them is
/// said by two numbers, t along the axis and the distance from it, so that the plane says all.
/// </summary>
internal static class AxialProfile
{
    // The same profile for the same region: what is known of its sections is kept with it.
    private static readonly ConditionalWeakTable<Region, StrongBox<Region?>> Known = [];

    /// <summary>The region of the plane that, turned about its first axis, is the region; null where the region is no such body.</summary>
    public static Region? Of(Region region) => Known.GetValue(region, key => new(key.Dimension < 2 ? null : Project(key))).Value;

    private static Region? Project(Region region) => region.Lowered switch
    {
        Ball ball => IsOnAxis(ball.Center.AsSpan()) ? new Ball([ball.Center[0], 0], ball.Radius) : null,
        HalfSpace half => IsOnAxis(half.Normal) ? new HalfSpace([half.Normal[0], 0], half.Offset) : null,
        Cone cone => IsOnAxis(cone.Apex.AsSpan()) && IsOnAxis(cone.Axis.AsSpan()) ? new Cone([cone.Apex[0], 0], [cone.Axis[0], 0], cone.HalfAngle) : null,
        Box box => OfSlab(box),
        Union union => OfAll(union.Parts.AsSpan()) is { } parts ? new Union(parts) : null,
        Intersection intersection => OfAll(intersection.Parts.AsSpan()) is { } parts ? new Intersection(parts) : null,
        Difference difference => Of(difference.From) is { } from && Of(difference.Removed) is { } removed ? new Difference(from, removed) : null,
        _ => null,
    };

    private static Region[]? OfAll(ReadOnlySpan<Region> parts)
    {
        var profiles = new Region[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Of(parts[i]) is not { } profile)
            {
                return null;
            }

            profiles[i] = profile;
        }

        return profiles;
    }

    // Only a box without sides across the axis turns into itself.
    private static Box? OfSlab(Box box)
    {
        for (var i = 1; i < box.Dimension; i++)
        {
            if (double.IsFinite(box.Low[i]) || double.IsFinite(box.High[i]))
            {
                return null;
            }
        }

        return new([box.Low[0], double.NegativeInfinity], [box.High[0], double.PositiveInfinity]);
    }

    private static bool IsOnAxis(ReadOnlySpan<double> vector) => !vector[1..].ContainsAnyExcept(0.0);
}
