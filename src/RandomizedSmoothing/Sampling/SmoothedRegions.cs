using System.Collections.Immutable;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Sampling;

/// <summary>A point moved by noise N(0, σ²I), and the regions that it may fall into, such as the decision regions of all classes.</summary>
public sealed class SmoothedRegions
{
    /// <summary>The most regions that share their noise.</summary>
    public const int Most = 32;

    /// <summary>Puts noise on a point.</summary>
    /// <param name="regions">1 to 32 regions of any kind, all of d dimensions; they may overlap, and need not fill the space.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedRegions(ReadOnlySpan<Region> regions, ReadOnlySpan<double> point, double sigma)
    {
        if (regions.Length is < 1 or > Most)
        {
            throw Argument.Outside(nameof(regions), regions.Length, $"from 1 to {Most} regions");
        }

        foreach (var region in regions)
        {
            Coordinates.Check(point, region.Dimension);
        }

        Regions = [.. regions];
        Point = [.. point];
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The regions.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>The point's d coordinates.</summary>
    public ImmutableArray<double> Point { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }
}
