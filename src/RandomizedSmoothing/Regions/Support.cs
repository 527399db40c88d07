namespace RandomizedSmoothing.Regions;

/// <summary>Υᵛ_D of Definition 4: how far a region reaches in a direction.</summary>
public static class Support
{
    /// <summary>
    /// The supremum of vᵀx over the region: +∞ where it is unbounded in that direction; null where it is not known exactly
    /// (what an intersection or a difference cuts off).
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="direction">v: d finite components, not all 0; taken at length 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The direction has another dimension, or is 0.</exception>
    public static double? Of(Region region, ReadOnlySpan<double> direction)
    {
        var length = Geometry.Norm(direction);
        if (direction.Length != region.Dimension || !(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentOutOfRangeException(nameof(direction), length, "the direction must be a finite vector other than 0, of the region's dimension.");
        }

        double[] unit = [.. direction];
        return Along(region, [.. unit.Select(component => component / length)]);
    }

    private static double? Along(Region region, double[] v) => region.Lowered switch
    {
        Ball ball => Dot(v, ball.Center.AsSpan()) + ball.Radius,
        Box box => OfBox(box, v),
        HalfSpace half => OfHalfSpace(half, v),
        Cone cone => OfCone(cone, v),
        Union union => union.Parts.Select(part => Along(part, v)).Aggregate((double?)double.NegativeInfinity, (a, b) => a is null || b is null ? null : Math.Max(a.Value, b.Value)),
        Intersection { Parts: [Cone cone, HalfSpace half] } when Geometry.IsAlong(half.Normal, v, 1) && Geometry.IsAlong(cone.Axis.AsSpan(), v, -1) =>
            Math.Min(OfCone(cone, v), OfHalfSpace(half, v)),
        Intersection intersection => Overlap.Of(intersection).Region is { } common and not Intersection ? Along(common, v) : null,
        Difference { From: HalfSpace or Cone, Removed: Ball or Box { IsBounded: true } } difference => OfRest(difference, v),
        _ => null,
    };

    private static double OfBox(Box box, double[] v)
    {
        var sum = 0.0;
        for (var i = 0; i < v.Length; i++)
        {
            sum += v[i] == 0 ? 0 : v[i] * (v[i] > 0 ? box.High[i] : box.Low[i]);
        }

        return sum;
    }

    // Bounded along its own normal alone.
    private static double OfHalfSpace(HalfSpace half, double[] v) =>
        Geometry.IsAlong(half.Normal, v, 1) ? half.Offset / Geometry.Norm(half.Normal) : double.PositiveInfinity;

    // Bounded by its apex in the directions at a right angle or more to all of it.
    private static double OfCone(Cone cone, double[] v)
    {
        var cosine = -Dot(v, cone.Axis.AsSpan()) / Geometry.Norm(cone.Axis.AsSpan());
        return cosine >= Math.Sin(cone.HalfAngle) ? Dot(v, cone.Apex.AsSpan()) : double.PositiveInfinity;
    }

    // The face of a half-space goes on beyond anything bounded; a cone's apex must be left.
    private static double? OfRest(Difference difference, double[] v) =>
        difference.From is Cone cone && difference.Removed.Contains(cone.Apex.AsSpan()) ? null : Along(difference.From, v);

    private static double Dot(double[] a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
