using System.Collections.Immutable;

namespace RandomizedSmoothing.Regions;

/// <summary>A solid right circular cone anywhere in ℝᵈ.</summary>
public sealed class ConeRegion : Region
{
    /// <summary>Creates the cone.</summary>
    /// <param name="apex">d ≥ 2 finite coordinates.</param>
    /// <param name="axis">The direction from the apex into the cone (the paper's −v): d finite components, not all 0; of any length.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians: half the aperture.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public ConeRegion(ReadOnlySpan<double> apex, ReadOnlySpan<double> axis, double halfAngle)
        : base(apex.Length)
    {
        Apex = Finite(apex, nameof(apex));
        Axis = Finite(axis, nameof(axis));
        Shape = new Cone(apex.Length, halfAngle);
        var length = Geometry.Norm(axis);
        if (axis.Length != apex.Length || length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), length, "axis must be a vector other than 0, of the apex's dimension.");
        }
    }

    /// <summary>The apex.</summary>
    public ImmutableArray<double> Apex { get; }

    /// <summary>The direction into the cone, as it was given.</summary>
    public ImmutableArray<double> Axis { get; }

    /// <summary>The cone with its apex at the origin.</summary>
    public Cone Shape { get; }

    /// <summary>Where a point lies: its depth along the axis inside the apex (negative beyond it), and its distance from the axis.</summary>
    /// <param name="point">d finite coordinates.</param>
    public (double Depth, double OffAxis) Locate(ReadOnlySpan<double> point)
    {
        var length = Geometry.Norm(Axis.AsSpan());
        var depth = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            depth += (point[i] - Apex[i]) * (Axis[i] / length);
        }

        var across = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            across[i] = point[i] - Apex[i] - (depth * (Axis[i] / length));
        }

        return (depth, Geometry.Norm(across));
    }

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Locate(point);
        return Shape.Clearance(depth, offAxis) >= 0;
    }
}
