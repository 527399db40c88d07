namespace RandomizedSmoothing.Regions;

/// <summary>A half-space of ℝᵈ.</summary>
public sealed class HalfSpaceRegion : Region
{
    /// <summary>The half-space normal · x ≤ offset.</summary>
    /// <param name="normal">The outward normal: d ≥ 1 finite components, not all 0; of any length.</param>
    /// <param name="offset">The bound on normal · x, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public HalfSpaceRegion(ReadOnlySpan<double> normal, double offset)
        : this(new HalfSpace(normal, offset))
    {
    }

    /// <summary>The half-space as a region.</summary>
    public HalfSpaceRegion(HalfSpace halfSpace)
        : base(halfSpace.Dimension) => HalfSpace = halfSpace;

    /// <summary>The half-space.</summary>
    public HalfSpace HalfSpace { get; }

    private protected override bool Has(ReadOnlySpan<double> point) => HalfSpace.Clearance(point) >= 0;
}
