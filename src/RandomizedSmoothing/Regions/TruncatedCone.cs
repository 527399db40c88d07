using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>A <see cref="Cone"/> cut off at a height: only its points of depth at most H below the apex.</summary>
public sealed class TruncatedCone : Region
{
    /// <summary>Creates the truncated cone.</summary>
    /// <param name="cone">The cone before it is cut.</param>
    /// <param name="height">H in (0, 1e300], the depth of the base below the apex, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The height lies outside its range.</exception>
    public TruncatedCone(Cone cone, double height)
        : base(cone.Dimension)
    {
        Cone = cone;
        Height = Argument.Positive(height);
    }

    /// <summary>The cone before it is cut.</summary>
    public Cone Cone { get; }

    /// <summary>H, in input units.</summary>
    public double Height { get; }

    private protected override Region Lower()
    {
        var (apex, axis) = (Cone.Apex, Cone.Axis);
        var length = Geometry.Norm(axis.AsSpan());
        double[] unit = [.. axis.Select(component => component / length)];
        return new Intersection(Cone, new HalfSpace(unit, unit.Zip(apex, (u, a) => u * a).Sum() + Height));
    }

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Cone.Locate(point);
        return depth <= Height && Cone.Clearance(depth, offAxis) >= 0;
    }
}
