using System.Collections.Immutable;

namespace RandomizedSmoothing;

/// <summary>All points that lie in at least one of some regions.</summary>
public sealed class Union : Region
{
    /// <summary>Unites regions.</summary>
    /// <param name="parts">At least one region, all of one dimension.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none, or their dimensions differ.</exception>
    public Union(params ReadOnlySpan<Region> parts)
        : base(parts.IsEmpty ? 0 : parts[0].Dimension) => Parts = Alike(parts, nameof(parts));

    /// <summary>The regions.</summary>
    public ImmutableArray<Region> Parts { get; }

    private protected override bool Has(ReadOnlySpan<double> point)
    {
        foreach (var part in Parts)
        {
            if (part.Contains(point))
            {
                return true;
            }
        }

        return false;
    }
}
