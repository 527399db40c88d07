using System.Collections.Immutable;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>The solid right circular cone of half-angle θ: §4.2's semi-bounded decision region.</summary>
/// <remarks>
/// A point is given by its depth (along the axis, positive inside, negative beyond the apex) and its distance from
/// the axis; it lies in the cone when that distance is at most depth · tan θ. The set printed in §4.2 is the closure of the
/// cone's complement, mirrored: a misprint, since Definition 5 and Theorem 5 need a cone that lies on −v's side of its apex.
/// An apex elsewhere only shifts all depths: Υ_D is the apex's height along v.
/// </remarks>
public sealed class Cone : Region
{
    // Written out only for who asks, as a ball's centre is.
    private ImmutableArray<double> apex;
    private ImmutableArray<double> axis;

    /// <summary>Creates the cone with its apex at the origin and the first coordinate axis as its own.</summary>
    /// <param name="dimension">d ≥ 2, the dimension of the input space.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians: half the aperture.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Cone(int dimension, double halfAngle)
        : base(Argument.AtLeast(2, dimension)) => HalfAngle = Argument.Between(0, Math.PI / 2, halfAngle);

    /// <summary>Creates a cone anywhere.</summary>
    /// <param name="apex">d ≥ 2 finite coordinates.</param>
    /// <param name="axis">The direction from the apex into the cone (the paper's −v): d finite components, not all 0; of any length.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians: half the aperture.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Cone(ReadOnlySpan<double> apex, ReadOnlySpan<double> axis, double halfAngle)
        : this(Finite(apex, nameof(apex)).Length, halfAngle)
    {
        this.apex = [.. apex];
        this.axis = Finite(axis, nameof(axis));
        var length = Geometry.Norm(axis);
        if (axis.Length != apex.Length || length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), length, "axis must be a vector other than 0, of the apex's dimension.");
        }
    }

    /// <summary>θ, in radians.</summary>
    public double HalfAngle { get; }

    /// <summary>The apex.</summary>
    public ImmutableArray<double> Apex => apex.IsDefault ? apex = [.. new double[Dimension]] : apex;

    /// <summary>The direction from the apex into the cone, as it was given.</summary>
    public ImmutableArray<double> Axis => axis.IsDefault ? axis = [1, .. new double[Dimension - 1]] : axis;

    /// <summary>The signed distance from a point to the cone's boundary, positive inside, in input units.</summary>
    /// <param name="depth">The distance along the axis inside the apex; negative beyond it.</param>
    /// <param name="offAxis">The distance from the axis, at least 0.</param>
    public double Clearance(double depth, double offAxis = 0)
    {
        var (sin, cos) = Math.SinCos(HalfAngle);
        return (Argument.Finite(depth) * cos) + (Argument.NonNegative(offAxis) * sin) <= 0
            ? -double.Hypot(depth, offAxis)
            : (depth * sin) - (offAxis * cos);
    }

    /// <summary>Where a point lies: its depth along the axis inside the apex (negative beyond it), and its distance from the axis.</summary>
    /// <param name="point">d finite coordinates.</param>
    public (double Depth, double OffAxis) Locate(ReadOnlySpan<double> point)
    {
        Coordinates.Check(point, Dimension);
        var (top, along) = (Apex, Axis);
        var length = Geometry.Norm(along.AsSpan());
        var depth = 0.0;
        for (var i = 0; i < point.Length; i++)
        {
            depth += (point[i] - top[i]) * (along[i] / length);
        }

        var across = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            across[i] = point[i] - top[i] - (depth * (along[i] / length));
        }

        return (depth, Geometry.Norm(across));
    }

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Locate(point);
        return Clearance(depth, offAxis) >= 0;
    }
}
