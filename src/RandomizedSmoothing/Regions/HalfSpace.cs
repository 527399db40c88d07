using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>The half-space normal · x ≤ offset of ℝᵈ.</summary>
public sealed class HalfSpace : Region
{
    private readonly Direction direction;

    /// <summary>Creates the half-space.</summary>
    /// <param name="normal">The outward normal: d ≥ 1 finite components, not all 0; of any length.</param>
    /// <param name="offset">The bound on normal · x, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public HalfSpace(ReadOnlySpan<double> normal, double offset)
        : base(normal.Length)
    {
        direction = new(normal);
        Offset = Argument.Finite(offset);
    }

    /// <summary>The outward normal as it was given.</summary>
    public ReadOnlySpan<double> Normal => direction.Vector;

    /// <summary>The bound on normal · x.</summary>
    public double Offset { get; }

    /// <summary>The signed distance from a point to the boundary, positive inside, in input units.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public double Clearance(ReadOnlySpan<double> point) => direction.Gap(Offset, point);

    private protected override bool Has(ReadOnlySpan<double> point) => Clearance(point) >= 0;
}
