using System.Collections.Immutable;

namespace RandomizedSmoothing;

/// <summary>Some regions taken together, in whatever order: their <see cref="Union"/> or their <see cref="Intersection"/>.</summary>
public abstract class CompositeRegion : Region
{
    private protected CompositeRegion(ReadOnlySpan<Region> parts)
        : base(parts.IsEmpty ? 0 : parts[0].Dimension) => Parts = Alike(parts, nameof(parts));

    /// <summary>The regions, at least one, all of one dimension.</summary>
    public ImmutableArray<Region> Parts { get; }

    /// <summary>Whether some part contains a point, or does not, whichever is asked.</summary>
    private protected bool SomePart(ReadOnlySpan<double> point, bool contains)
    {
        foreach (var part in Parts)
        {
            if (part.Contains(point) == contains)
            {
                return true;
            }
        }

        return false;
    }
}
