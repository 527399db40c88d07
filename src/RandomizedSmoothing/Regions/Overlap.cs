namespace RandomizedSmoothing.Regions;

/// <summary>What two regions have in common, where that is again a region that can be named.</summary>
/// <param name="IsKnown">Whether it can.</param>
/// <param name="Region">What they have in common, up to its boundary; null where it is empty or unknown.</param>
/// <remarks>
/// Balls that touch, or nearly so, count as unknown: what is said here holds in exact arithmetic, whatever the rounding of a
/// distance, which is below <see cref="Rounding"/>.
/// </remarks>
internal readonly record struct Overlap(bool IsKnown, Region? Region)
{
    private const double Rounding = 1e-12;

    private static readonly Overlap Unknown = new(false, null);

    private static readonly Overlap Empty = new(true, null);

    /// <summary>What two regions have in common.</summary>
    public static Overlap Of(Region a, Region b) => (a.Lowered, b.Lowered) switch
    {
        (Union union, _) => OfUnion(union, b),
        (_, Union union) => OfUnion(union, a),
        (Difference difference, _) => OfDifference(difference, b),
        (_, Difference difference) => OfDifference(difference, a),
        (Intersection intersection, _) => OfIntersection(intersection, b),
        (_, Intersection intersection) => OfIntersection(intersection, a),
        (Ball ball, Ball other) => OfBalls(ball, other),
        (Ball ball, HalfSpace half) => OfBall(ball, half),
        (HalfSpace half, Ball ball) => OfBall(ball, half),
        _ when AsBox(a) is { } box && AsBox(b) is { } other => OfBoxes(box, other),
        _ when a is Ball ball && AsBox(b) is { } box => OfBall(ball, box),
        _ when b is Ball ball && AsBox(a) is { } box => OfBall(ball, box),
        (Box box, HalfSpace half) => OfBox(box, half),
        (HalfSpace half, Box box) => OfBox(box, half),
        _ => Unknown,
    };

    /// <summary>What all parts of an intersection have in common.</summary>
    public static Overlap Of(Intersection intersection)
    {
        var common = new Overlap(true, intersection.Parts[0]);
        foreach (var part in intersection.Parts.Skip(1))
        {
            common = common.Region is { } region ? Of(region, part) : common;
        }

        return common;
    }

    /// <summary>A box, or a half-space whose normal lies along an axis, as a box; null for anything else.</summary>
    public static Box? AsBox(Region region)
    {
        if (region is not HalfSpace half)
        {
            return region as Box;
        }

        var axis = half.Normal.IndexOfAnyExcept(0.0);
        if (half.Normal[(axis + 1)..].ContainsAnyExcept(0.0) || Math.Abs(half.Normal[axis]) != 1)
        {
            return null;
        }

        var (low, high) = (new double[region.Dimension], new double[region.Dimension]);
        Array.Fill(low, double.NegativeInfinity);
        Array.Fill(high, double.PositiveInfinity);
        (half.Normal[axis] > 0 ? high : low)[axis] = half.Offset / half.Normal[axis];
        return new Box(low, high);
    }

    private static Overlap OfUnion(Union union, Region other)
    {
        var parts = union.Parts.Select(part => Of(part, other)).ToArray();
        Region[] regions = [.. parts.Where(part => part.Region is not null).Select(part => part.Region!)];
        return !Array.TrueForAll(parts, part => part.IsKnown) ? Unknown : regions.Length == 0 ? Empty : new(true, new Union(regions));
    }

    private static Overlap OfDifference(Difference difference, Region other) =>
        Of(difference.From, other) is { Region: { } common } ? new(true, new Difference(common, difference.Removed)) : Of(difference.From, other);

    private static Overlap OfIntersection(Intersection intersection, Region other) =>
        Of(intersection) is { Region: { } common } ? Of(common, other) : Of(intersection);

    private static Overlap OfBalls(Ball a, Ball b)
    {
        var (small, large) = a.Radius <= b.Radius ? (a, b) : (b, a);
        var distance = Geometry.Distance(small.Center.AsSpan(), large.Center.AsSpan());
        var error = Rounding * (small.Radius + large.Radius + Geometry.Sum(small.Center.AsSpan()) + Geometry.Sum(large.Center.AsSpan()));
        return distance + small.Radius + error < large.Radius ? new(true, small)
            : distance - error > small.Radius + large.Radius ? Empty
            : Unknown;
    }

    private static Overlap OfBall(Ball ball, HalfSpace half)
    {
        var clearance = half.Clearance(ball.Center.AsSpan());
        var error = Rounding * (ball.Radius + Math.Abs(clearance) + Geometry.Sum(ball.Center.AsSpan()));
        return clearance - error > ball.Radius ? new(true, ball) : clearance + error < -ball.Radius ? Empty : Unknown;
    }

    private static Overlap OfBoxes(Box a, Box b)
    {
        var (low, high) = (new double[a.Dimension], new double[a.Dimension]);
        for (var i = 0; i < low.Length; i++)
        {
            (low[i], high[i]) = (Math.Max(a.Low[i], b.Low[i]), Math.Min(a.High[i], b.High[i]));
            if (low[i] >= high[i])
            {
                return Empty;
            }
        }

        return new(true, new Box(low, high));
    }

    private static Overlap OfBall(Ball ball, Box box)
    {
        // The box's nearest and farthest points, and the ball's distance from the faces.
        var (near, far, clearance) = (0.0, 0.0, double.PositiveInfinity);
        for (var i = 0; i < box.Dimension; i++)
        {
            var (below, above) = (ball.Center[i] - box.Low[i], box.High[i] - ball.Center[i]);
            near = double.Hypot(near, Math.Max(0, Math.Max(-below, -above)));
            far = double.Hypot(far, Math.Max(Math.Abs(below), Math.Abs(above)));
            clearance = Math.Min(clearance, Math.Min(below, above));
        }

        var error = Rounding * (ball.Radius + Geometry.Sum(ball.Center.AsSpan()) + near);
        return near - error > ball.Radius ? Empty
            : clearance - error > ball.Radius ? new(true, ball)
            : (far * (1 + Rounding)) + error < ball.Radius ? new(true, box)
            : Unknown;
    }

    private static Overlap OfBox(Box box, HalfSpace half)
    {
        var (lowest, highest, size) = (0.0, 0.0, Math.Abs(half.Offset));
        for (var i = 0; i < box.Dimension; i++)
        {
            var normal = half.Normal[i];
            if (normal != 0)
            {
                var (a, b) = (normal * box.Low[i], normal * box.High[i]);
                (lowest, highest, size) = (lowest + Math.Min(a, b), highest + Math.Max(a, b), size + Math.Abs(a) + Math.Abs(b));
            }
        }

        var error = double.IsFinite(size) ? Rounding * size : 0;
        return highest + error < half.Offset ? new(true, box) : lowest - error > half.Offset ? Empty : Unknown;
    }
}
