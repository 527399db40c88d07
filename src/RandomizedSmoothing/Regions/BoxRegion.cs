namespace RandomizedSmoothing.Regions;

/// <summary>An axis-aligned box of ℝᵈ; sides may be open-ended, as those of a slab or a quadrant are.</summary>
public sealed class BoxRegion : Region
{
    /// <summary>Creates the box.</summary>
    /// <param name="low">d ≥ 1 lower bounds, each a number or −∞.</param>
    /// <param name="high">d upper bounds, each a number or +∞ and above its lower bound.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public BoxRegion(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
        : this(new Box(low, high))
    {
    }

    /// <summary>The box as a region.</summary>
    public BoxRegion(Box box)
        : base(box.Dimension) => Box = box;

    /// <summary>The box.</summary>
    public Box Box { get; }

    /// <summary>Whether all sides end.</summary>
    public bool IsBounded => double.IsFinite(Geometry.Sum(Box.Low)) && double.IsFinite(Geometry.Sum(Box.High));

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (point[i] < Box.Low[i] || point[i] > Box.High[i])
            {
                return false;
            }
        }

        return true;
    }
}
