using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>
/// A decision region of ℝᵈ: a ball, box, cone, half-space, slab or truncated cone anywhere, intervals of the line, or a union,
/// intersection or difference of regions. What noise makes of it says <c>region.Under(sigma)</c>. Regions are closed up to their boundary, which has no probability under Gaussian noise.
/// </summary>
public abstract class Region
{
    private Region? lowered;

    private protected Region(int dimension) => Dimension = dimension;

    /// <summary>d, the dimension of the input space, at least 1.</summary>
    public int Dimension { get; }

    /// <summary>
    /// The same set as one of the seven kinds that all computations know: a ball, box, cone or half-space, or a union,
    /// intersection or difference, whose parts may be of any kind again.
    /// </summary>
    internal Region Lowered => lowered ??= Lower();

    /// <summary>Whether a point lies in the region.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension.</exception>
    public bool Contains(ReadOnlySpan<double> point) => point.Length == Dimension
        ? Has(point)
        : throw new ArgumentOutOfRangeException(nameof(point), point.Length, string.Create(CultureInfo.InvariantCulture, $"the point has {point.Length} coordinates, but must have {Dimension}."));

    /// <summary>The region as the JSON that the command line reads.</summary>
    public sealed override string ToString() => RegionJson.Write(this);

    private protected virtual Region Lower() => this;

    private protected abstract bool Has(ReadOnlySpan<double> point);

    private protected static ImmutableArray<double> Finite(ReadOnlySpan<double> vector, string name)
    {
        if (vector.IsEmpty)
        {
            throw new ArgumentOutOfRangeException(name, 0, $"{name} has no coordinates, but must have at least one.");
        }

        foreach (var component in vector)
        {
            if (!double.IsFinite(component))
            {
                throw new ArgumentOutOfRangeException(name, component, string.Create(CultureInfo.InvariantCulture, $"{name} has the coordinate {component}, but all must be finite."));
            }
        }

        return [.. vector];
    }

    private protected static ImmutableArray<Region> Alike(ReadOnlySpan<Region> parts, string name)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentOutOfRangeException(name, 0, $"{name} are none, but must be at least one.");
        }

        foreach (var part in parts)
        {
            if (part.Dimension != parts[0].Dimension)
            {
                throw new ArgumentOutOfRangeException(name, part.Dimension, string.Create(CultureInfo.InvariantCulture, $"{name} have the dimensions {parts[0].Dimension} and {part.Dimension}, but must have the same."));
            }
        }

        return [.. parts];
    }
}
