namespace RandomizedSmoothing.Regions;

/// <summary>A line Ax + By = C of the plane, or for a positive radius the circle of that radius about (A, B).</summary>
internal readonly record struct PlaneCurve(double A, double B, double C, double Radius = 0)
{
    public bool IsCircle => Radius > 0;

    public bool IsUpright => !IsCircle && B == 0;

    /// <summary>The curves that bound a plane region's pieces.</summary>
    public static IEnumerable<PlaneCurve> Of(Region region) => region.Lowered switch
    {
        Ball ball => [new(ball.Center[0], ball.Center[1], 0, ball.Radius)],
        HalfSpace half => [new(half.Normal[0], half.Normal[1], half.Offset)],
        Box box => Sides(box),
        Cone cone => Sides(cone),
        CompositeRegion composite => composite.Parts.SelectMany(Of),
        Difference difference => [.. Of(difference.From), .. Of(difference.Removed)],
        _ => throw new ArgumentException($"no boundary is known of a {region.GetType().Name}", nameof(region)),
    };

    /// <summary>The points that two curves have in common; none for the same curve.</summary>
    public static IEnumerable<(double X, double Y)> Crossings(PlaneCurve first, PlaneCurve second)
    {
        if (first.IsCircle && second.IsCircle)
        {
            // The radical line: on it both circles' equations agree.
            var constant = (Power(first) - Power(second)) / 2;
            var line = new PlaneCurve(first.A - second.A, first.B - second.B, constant);
            return line is { A: 0, B: 0 } ? [] : OfLine(line, first);
        }

        return first.IsCircle ? OfLine(second, first) : second.IsCircle ? OfLine(first, second) : OfLines(first, second);
    }

    /// <summary>How far a point is from the curve.</summary>
    public double Distance(double x, double y) => IsCircle
        ? Math.Abs(double.Hypot(x - A, y - B) - Radius)
        : Math.Abs((A * x) + (B * y) - C) / double.Hypot(A, B);

    /// <summary>The direction, in [0, 2π], in which a curve through a point is left straight away.</summary>
    public double Normal(double x, double y) => Math.PI + (IsCircle ? Math.Atan2(y - B, x - A) : Math.Atan2(B, A));

    private static double Power(PlaneCurve circle) => (circle.A * circle.A) + (circle.B * circle.B) - (circle.Radius * circle.Radius);

    private static IEnumerable<PlaneCurve> Sides(Box box)
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var bound in new[] { box.Low[i], box.High[i] }.Where(double.IsFinite))
            {
                yield return new(1 - i, i, bound);
            }
        }
    }

    private static IEnumerable<PlaneCurve> Sides(Cone cone)
    {
        var axis = Math.Atan2(cone.Axis[1], cone.Axis[0]);
        foreach (var turn in new[] { cone.HalfAngle, -cone.HalfAngle })
        {
            var (sin, cos) = Math.SinCos(axis + turn);
            yield return new(-sin, cos, (-sin * cone.Apex[0]) + (cos * cone.Apex[1]));
        }
    }

    private static IEnumerable<(double X, double Y)> OfLines(PlaneCurve first, PlaneCurve second)
    {
        var determinant = (first.A * second.B) - (second.A * first.B);
        return determinant == 0
            ? []
            : [(((first.C * second.B) - (second.C * first.B)) / determinant, ((first.A * second.C) - (second.A * first.C)) / determinant)];
    }

    private static IEnumerable<(double X, double Y)> OfLine(PlaneCurve line, PlaneCurve circle)
    {
        var length = double.Hypot(line.A, line.B);
        var (a, b) = (line.A / length, line.B / length);
        var distance = (line.C / length) - (a * circle.A) - (b * circle.B);
        if (Math.Abs(distance) > circle.Radius)
        {
            return [];
        }

        var half = Math.Sqrt((circle.Radius - distance) * (circle.Radius + distance));
        var (x, y) = (circle.A + (distance * a), circle.B + (distance * b));
        return [(x - (half * b), y + (half * a)), (x + (half * b), y - (half * a))];
    }
}
