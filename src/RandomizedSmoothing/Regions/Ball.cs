using System.Collections.Immutable;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>The solid ball ‖x − m‖ ≤ R of ℝᵈ: §4.1's bounded decision region.</summary>
public sealed class Ball : Region
{
    // Written out only for who asks: of a ball about the origin nothing but d and R is needed.
    private ImmutableArray<double> center;

    /// <summary>Creates a ball about the origin.</summary>
    /// <param name="dimension">d ≥ 1, the dimension of the input space.</param>
    /// <param name="radius">R in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Ball(int dimension, double radius)
        : base(Argument.AtLeast(1, dimension)) => Radius = Argument.Positive(radius);

    /// <summary>Creates a ball anywhere.</summary>
    /// <param name="center">m: d ≥ 1 finite coordinates.</param>
    /// <param name="radius">R in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public Ball(ReadOnlySpan<double> center, double radius)
        : base(center.Length)
    {
        this.center = Finite(center, nameof(center));
        Radius = Argument.Positive(radius);
    }

    /// <summary>m, the centre.</summary>
    public ImmutableArray<double> Center => center.IsDefault ? center = [.. new double[Dimension]] : center;

    /// <summary>R, in input units.</summary>
    public double Radius { get; }

    /// <summary>The distance of a point from the centre, in input units.</summary>
    /// <param name="point">d finite coordinates.</param>
    internal double Distance(ReadOnlySpan<double> point) => Geometry.Distance(Center.AsSpan(), point);

    private protected override bool Has(ReadOnlySpan<double> point) => Distance(point) <= Radius;
}
