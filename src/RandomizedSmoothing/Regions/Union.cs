namespace RandomizedSmoothing;

/// <summary>All points that lie in at least one of some regions.</summary>
/// <param name="parts">At least one region, all of one dimension.</param>
/// <exception cref="ArgumentOutOfRangeException">There are none, or their dimensions differ.</exception>
public sealed class Union(params ReadOnlySpan<Region> parts) : CompositeRegion(parts)
{
    private protected override bool Has(ReadOnlySpan<double> point) => SomePart(point, contains: true);
}
