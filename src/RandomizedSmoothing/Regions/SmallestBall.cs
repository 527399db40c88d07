using System.Collections.Immutable;

namespace RandomizedSmoothing.Regions;

/// <summary>The smallest ball that contains some balls or points, or a bounded region: exact to rounding, in any dimension.</summary>
/// <remarks>
/// The farthest ball outside enters the set of those that hold the current one, whose smallest ball is found among the
/// balls tangent to its subsets (an LP-type problem of dimension d + 1; Fischer and Gärtner 2003). The radius grows with
/// every step, so that no set comes twice.
/// </remarks>
public static class SmallestBall
{
    private const double Rounding = 1e-13;
    private const int MostVertices = 1024;

    /// <summary>S_D, the smallest ball around a region; null where the region is unbounded, or its extremes are not known exactly.</summary>
    public static EnclosingBall? Around(Region region) => region.Lowered switch
    {
        Box { IsBounded: true } box => AroundBox(box),
        Intersection { Parts: [Ball ball, HalfSpace half] } => AroundCap(ball, half),
        _ => Extremes(region) is { } extremes ? Around([.. extremes]) : SectionBall.Around(region),
    };

    /// <summary>The smallest ball around balls and points.</summary>
    /// <param name="balls">At least one, all of one dimension; a point is a ball of radius 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public static EnclosingBall Around(IReadOnlyList<(ImmutableArray<double> Center, double Radius)> balls)
    {
        ArgumentOutOfRangeException.ThrowIfZero(balls.Count, nameof(balls));
        var (center, radius) = balls.MaxBy(ball => ball.Radius);
        var best = new EnclosingBall(center, radius, [new Contact(center, radius, 1)]);
        while (true)
        {
            var farthest = balls.MaxBy(ball => Reach(best, ball));
            if (Reach(best, farthest) <= best.Radius * (1 + Rounding))
            {
                return best;
            }

            var next = TangentBall.Smallest([.. best.Contacts.Select(contact => (contact.Center, contact.Radius)), farthest]);
            if (next is null || next.Radius <= best.Radius)
            {
                return best with { Radius = Reach(best, farthest) };
            }

            best = next;
        }
    }

    /// <summary>
    /// The balls and vertices whose smallest ball is that of the region, each of them in the region up to its boundary; null
    /// where they are not known exactly.
    /// </summary>
    internal static IReadOnlyList<(ImmutableArray<double> Center, double Radius)>? Extremes(Region region) => region.Lowered switch
    {
        Ball ball => [(ball.Center, ball.Radius)],
        Box { IsBounded: true, Dimension: <= 10 } box => [.. Vertices(box).Select(vertex => (vertex, 0.0))],
        Union union => Extremes(union),
        Difference difference => Extremes(difference),
        Intersection intersection => Overlap.Of(intersection).Region is { } common and not Intersection ? Extremes(common) : null,
        _ => null,
    };

    private static List<(ImmutableArray<double> Center, double Radius)>? Extremes(Union union)
    {
        var all = new List<(ImmutableArray<double>, double)>();
        foreach (var part in union.Parts)
        {
            if (Extremes(part) is not { } extremes || all.Count + extremes.Count > MostVertices)
            {
                return null;
            }

            all.AddRange(extremes);
        }

        return all;
    }

    // What is removed must leave the extremes: lie off a ball's boundary, and contain no vertex.
    private static IReadOnlyList<(ImmutableArray<double> Center, double Radius)>? Extremes(Difference difference)
    {
        return Extremes(difference.From) is { } extremes && extremes.All(IsLeft) ? extremes : null;

        bool IsLeft((ImmutableArray<double> Center, double Radius) extreme)
        {
            if (extreme.Radius == 0)
            {
                return !difference.Removed.Contains(extreme.Center.AsSpan());
            }

            var ball = new Ball(extreme.Center.AsSpan(), extreme.Radius);
            return Overlap.Of(ball, difference.Removed) is { IsKnown: true } common && common.Region != ball;
        }
    }

    private static EnclosingBall AroundBox(Box box)
    {
        ImmutableArray<double> low = [.. box.Low];
        ImmutableArray<double> high = [.. box.High];
        ImmutableArray<double> center = [.. low.Zip(high, (a, b) => a + ((b - a) / 2))];
        return new(center, Geometry.Distance(center.AsSpan(), high.AsSpan()), [new(low, 0, 0.5), new(high, 0, 0.5)]);
    }

    // A cap of at least half a ball has the ball's equator, a smaller one its own rim: two opposite points hold either.
    private static EnclosingBall? AroundCap(Ball ball, HalfSpace half)
    {
        var clearance = half.Clearance(ball.Center.AsSpan());
        if (clearance <= -ball.Radius || ball.Dimension < 2)
        {
            return null;
        }

        var length = Geometry.Norm(half.Normal);
        var normal = half.Normal.ToArray().Select(component => component / length).ToArray();
        var shift = Math.Min(clearance, 0);
        ImmutableArray<double> center = [.. ball.Center.Zip(normal, (c, n) => c + (shift * n))];
        var radius = Math.Sqrt((ball.Radius - shift) * (ball.Radius + shift));

        // Any direction along the face: a coordinate's, less its part along the normal.
        var least = Array.IndexOf(normal, normal.MinBy(Math.Abs));
        var along = normal.Select((component, i) => (i == least ? 1 : 0) - (normal[least] * component)).ToArray();
        var scale = radius / Geometry.Norm(along);
        return new(
            center,
            radius,
            [new([.. center.Zip(along, (c, a) => c + (scale * a))], 0, 0.5), new([.. center.Zip(along, (c, a) => c - (scale * a))], 0, 0.5)]);
    }

    private static IEnumerable<ImmutableArray<double>> Vertices(Box box)
    {
        var (low, high) = (box.Low.ToArray(), box.High.ToArray());
        return Enumerable.Range(0, 1 << low.Length).Select(bits => low.Select((bound, i) => ((bits >> i) & 1) == 0 ? bound : high[i]).ToImmutableArray());
    }

    private static double Reach(EnclosingBall ball, (ImmutableArray<double> Center, double Radius) other) =>
        Geometry.Distance(ball.Center.AsSpan(), other.Center.AsSpan()) + other.Radius;
}
