namespace RandomizedSmoothing;

/// <summary>All points of one region that do not lie in another.</summary>
public sealed class Difference : Region
{
    /// <summary>Removes one region from another.</summary>
    /// <param name="from">The region that is left, up to what is removed.</param>
    /// <param name="removed">The region that is removed, of the same dimension.</param>
    /// <exception cref="ArgumentOutOfRangeException">Their dimensions differ.</exception>
    public Difference(Region from, Region removed)
        : base(from.Dimension)
    {
        _ = Alike([from, removed], nameof(removed));
        From = from;
        Removed = removed;
    }

    /// <summary>The region that is left, up to what is removed.</summary>
    public Region From { get; }

    /// <summary>The region that is removed.</summary>
    public Region Removed { get; }

    private protected override bool Has(ReadOnlySpan<double> point) => From.Contains(point) && !Removed.Contains(point);
}
