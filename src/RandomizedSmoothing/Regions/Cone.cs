namespace RandomizedSmoothing.Regions;

/// <summary>
/// The solid right circular cone of half-angle θ with its apex at the origin and its axis along −v: §4.2's semi-bounded
/// decision region.
/// </summary>
/// <remarks>
/// A point is given by its depth −vᵀx (along the axis, positive inside, negative beyond the apex) and its distance from
/// the axis; it lies in the cone when that distance is at most depth · tan θ. The set printed in §4.2 is the closure of the
/// cone's complement, mirrored: a misprint, since Definition 5 and Theorem 5 need a cone that lies on −v's side of its apex.
/// An apex elsewhere only shifts all depths: Υ_D is the apex's height along v.
/// </remarks>
public sealed record Cone
{
    /// <summary>Creates the cone.</summary>
    /// <param name="dimension">d ≥ 2, the dimension of the input space.</param>
    /// <param name="halfAngle">θ in (0, π/2), in radians: half the aperture.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Cone(int dimension, double halfAngle)
    {
        Dimension = Argument.AtLeast(2, dimension);
        HalfAngle = Argument.Between(0, Math.PI / 2, halfAngle);
    }

    /// <summary>d, at least 2.</summary>
    public int Dimension { get; }

    /// <summary>θ, in radians.</summary>
    public double HalfAngle { get; }

    /// <summary>The signed distance from a point to the cone's boundary, positive inside, in input units.</summary>
    /// <param name="depth">The distance along the axis inside the apex; negative beyond it.</param>
    /// <param name="offAxis">The distance from the axis, at least 0.</param>
    public double Clearance(double depth, double offAxis = 0)
    {
        var (sin, cos) = Math.SinCos(HalfAngle);
        return Argument.Finite(depth) * cos + Argument.NonNegative(offAxis) * sin <= 0
            ? -double.Hypot(depth, offAxis)
            : depth * sin - offAxis * cos;
    }
}
