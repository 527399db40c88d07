using System.Collections.Immutable;

namespace RandomizedSmoothing.Regions;

/// <summary>
/// The smallest ball around a region of the plane, or a body of revolution, whose pieces meet in any way: held by the corners
/// where boundary curves cross, and by points of the arcs between them, of which the one farthest outside joins until none is.
/// </summary>
internal static class SectionBall
{
    private const double Rounding = 1e-13;
    private const double Near = 1e-7;
    private const double Probe = 1e-6;
    private const int MostRounds = 200;

    /// <summary>The ball; null where the region is unbounded or of neither kind.</summary>
    public static EnclosingBall? Around(Region region)
    {
        var plane = region.Dimension == 2 ? region : AxialProfile.Of(region);
        if (plane is null || !IsBounded(plane))
        {
            return null;
        }

        var section = PlaneSection.Of(plane);
        var points = section.Crossings.Concat(section.Curves.SelectMany(Extremes)).Where(point => Touches(section, point)).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        for (var round = 0; ; round++)
        {
            var ball = SmallestBall.Around([.. points.Select(point => (ImmutableArray.Create(point.X, point.Y), 0.0))]);
            var outside = section.Curves
                .Where(curve => curve.IsCircle)
                .Select(curve => Farthest(curve, ball))
                .Where(point => Distance(point, ball) > ball.Radius * (1 + Rounding) && Touches(section, point))
                .ToArray();
            if (outside.Length == 0 || round == MostRounds)
            {
                return InSpace(ball, region.Dimension);
            }

            points.AddRange(outside);
        }
    }

    /// <summary>Whether a region of the plane lies within some disc.</summary>
    public static bool IsBounded(Region region) => region.Lowered switch
    {
        Ball => true,
        Box box => box.IsBounded,
        Union union => union.Parts.All(IsBounded),
        Difference difference => IsBounded(difference.From),
        Intersection intersection => intersection.Parts.Any(IsBounded) || Surround([.. Sides(intersection)]),
        _ => false,
    };

    private static IEnumerable<HalfSpace> Sides(Region region) => region.Lowered switch
    {
        HalfSpace half => [half],
        Intersection intersection => intersection.Parts.SelectMany(Sides),
        _ => [],
    };

    // Half-planes leave a bounded piece where no gap between their normals' directions reaches half a turn.
    private static bool Surround(HalfSpace[] sides)
    {
        var turns = sides.Select(side => Math.Atan2(side.Normal[1], side.Normal[0])).Order().ToArray();
        return turns.Length > 2 && turns.Zip([.. turns[1..], turns[0] + (2 * Math.PI)], (from, to) => to - from).Max() < Math.PI - Rounding;
    }

    private static IEnumerable<(double X, double Y)> Extremes(PlaneCurve curve) => curve.IsCircle
        ? [(curve.A - curve.Radius, curve.B), (curve.A + curve.Radius, curve.B), (curve.A, curve.B - curve.Radius), (curve.A, curve.B + curve.Radius)]
        : [];

    private static (double X, double Y) Farthest(PlaneCurve circle, EnclosingBall ball)
    {
        var (x, y) = (circle.A - ball.Center[0], circle.B - ball.Center[1]);
        var length = double.Hypot(x, y);
        return length == 0 ? (circle.A + circle.Radius, circle.B) : (circle.A + (circle.Radius * x / length), circle.B + (circle.Radius * y / length));
    }

    private static double Distance((double X, double Y) point, EnclosingBall ball) => double.Hypot(point.X - ball.Center[0], point.Y - ball.Center[1]);

    // Whether some of the region lies right beside a point of the curves: in one of the wedges between those that meet there.
    private static bool Touches(PlaneSection section, (double X, double Y) point)
    {
        // Where circles are tangent, rounding puts their meeting point 1e-8 of its size away.
        var size = 1 + Math.Abs(point.X) + Math.Abs(point.Y);
        var turns = section.Curves
            .Where(curve => curve.Distance(point.X, point.Y) < Near * size)
            .Select(curve => curve.Normal(point.X, point.Y))
            .SelectMany(normal => new[] { normal + (Math.PI / 2), normal + (3 * Math.PI / 2) })
            .Select(turn => turn % (2 * Math.PI))
            .Order()
            .ToArray();
        return turns.Length > 0 && turns.Zip([.. turns[1..], turns[0] + (2 * Math.PI)], (from, to) => (from + to) / 2).Any(turn =>
        {
            var (sin, cos) = Math.SinCos(turn);
            return section.Contains(point.X + (Probe * size * cos), point.Y + (Probe * size * sin));
        });
    }

    private static EnclosingBall InSpace(EnclosingBall ball, int dimension)
    {
        var zeros = new double[dimension - 2];
        return ball with
        {
            Center = [.. ball.Center, .. zeros],
            Contacts = [.. ball.Contacts.Select(contact => contact with { Center = [.. contact.Center, .. zeros] })],
        };
    }
}
