using System.Collections.Immutable;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// The θ,v-bounding cone of Definition 5: of all solid cones of half-angle θ about −v that contain a region, the one whose
/// apex is lowest along v.
/// </summary>
/// <remarks>
/// A cone with its apex at height h above the point a of the hyperplane across v contains a point of height s above b exactly
/// where ‖b − a‖ + s tan θ ≤ h tan θ: so a and h tan θ are centre and radius of the smallest ball around balls of radius
/// s tan θ about b. A ball of radius r counts as the point r / sin θ above its centre, where its tangent cone has its apex.
/// </remarks>
public static class BoundingCone
{
    /// <summary>The bounding cone; null where there is none, or the region's extremes are not known exactly.</summary>
    /// <param name="region">Balls, bounded boxes, cones about −v of half-angle at most θ, and unions of these, or what is left of them.</param>
    /// <param name="direction">v: d ≥ 2 finite components, not all 0; taken at length 1.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static Cone? Around(Region region, ReadOnlySpan<double> direction, double halfAngle)
    {
        var length = Geometry.Norm(direction);
        if (direction.Length != region.Dimension || region.Dimension < 2 || !(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), length, "the direction must be a finite vector other than 0, of the region's dimension, at least 2.");
        }

        var (sin, cos) = Math.SinCos(Argument.Between(0, Math.PI / 2, halfAngle));
        double[] given = [.. direction];
        double[] v = [.. given.Select(component => component / length)];
        if (Tips(region, v, halfAngle) is not { } extremes)
        {
            return null;
        }

        var tips = extremes.Select(extreme => (Across: Across(extreme.Center, v), Height: Dot(extreme.Center, v) + (extreme.Radius / sin))).ToArray();
        var lowest = tips.Min(tip => tip.Height);
        var ball = SmallestBall.Around([.. tips.Select(tip => (tip.Across, (tip.Height - lowest) * sin / cos))]);
        var height = lowest + (ball.Radius * cos / sin);
        return new Cone([.. ball.Center.Select((a, i) => a + (height * v[i]))], [.. v.Select(component => -component)], halfAngle);
    }

    // A cone of the same half-angle is held by what lies far down, whatever is cut off above or taken out of it.
    private static IReadOnlyList<(ImmutableArray<double> Center, double Radius)>? Tips(Region region, double[] v, double halfAngle) => region.Lowered switch
    {
        Cone cone => cone.HalfAngle <= halfAngle && Geometry.IsAlong(cone.Axis.AsSpan(), v, -1) ? [(cone.Apex, 0)] : null,
        Union union => Tips(union, v, halfAngle),
        Difference { From: Cone cone } rest when cone.HalfAngle == halfAngle && SmallestBall.Around(rest.Removed) is not null => Tips(cone, v, halfAngle),
        Intersection { Parts: [Cone cone, HalfSpace half] } when cone.HalfAngle == halfAngle && Geometry.IsAlong(half.Normal, v, 1) =>
            Tips(cone, v, halfAngle),
        _ => SmallestBall.Extremes(region),
    };

    private static List<(ImmutableArray<double> Center, double Radius)>? Tips(Union union, double[] v, double halfAngle)
    {
        var all = new List<(ImmutableArray<double>, double)>();
        foreach (var part in union.Parts)
        {
            if (Tips(part, v, halfAngle) is not { } tips)
            {
                return null;
            }

            all.AddRange(tips);
        }

        return all;
    }

    private static ImmutableArray<double> Across(ImmutableArray<double> point, double[] v)
    {
        var height = Dot(point, v);
        return [.. point.Select((x, i) => x - (height * v[i]))];
    }

    private static double Dot(ImmutableArray<double> a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
