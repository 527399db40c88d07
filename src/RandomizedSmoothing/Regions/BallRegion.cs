using System.Collections.Immutable;

namespace RandomizedSmoothing.Regions;

/// <summary>A solid ball anywhere in ℝᵈ.</summary>
public sealed class BallRegion : Region
{
    /// <summary>Creates the ball.</summary>
    /// <param name="center">d ≥ 1 finite coordinates.</param>
    /// <param name="radius">The radius &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public BallRegion(ReadOnlySpan<double> center, double radius)
        : base(center.Length)
    {
        Center = Finite(center, nameof(center));
        Radius = Argument.Positive(radius);
    }

    /// <summary>The centre.</summary>
    public ImmutableArray<double> Center { get; }

    /// <summary>The radius, in input units.</summary>
    public double Radius { get; }

    private protected override bool Has(ReadOnlySpan<double> point) => Geometry.Distance(Center.AsSpan(), point) <= Radius;
}
