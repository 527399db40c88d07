using System.Collections.Immutable;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// The points of a grid, each moved by the same noise N(0, σ²I), and the regions that they may fall into: what a device counts at all points
/// in little more time than at one.
/// </summary>
public sealed class NoisyGrid
{
    /// <summary>Puts noise on a grid.</summary>
    /// <param name="regions">1 to 32 regions of any kind, all of the grid's dimension.</param>
    /// <param name="grid">The points.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public NoisyGrid(ReadOnlySpan<Region> regions, PlaneGrid grid, double sigma)
    {
        ArgumentNullException.ThrowIfNull(grid);
        Grid = grid;
        Regions = new NoisyPoint(regions, grid.Point(0, 0), sigma).Regions;
        Sigma = sigma;
    }

    /// <summary>The regions, at least one.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>The points.</summary>
    public PlaneGrid Grid { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>One of the points with its noise.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    public NoisyPoint At(int column, int row) => new(Regions.AsSpan(), Grid.Point(column, row), Sigma);

    /// <summary>Adds whether one sample lies in each region, as its point alone tells: of a point's number, row after row.</summary>
    internal void AddAlone(int point, long sample, NoiseSource source, Span<long> counts)
    {
        var single = new long[Regions.Length];
        new SimdCounter(RegionProgram.Compile(At(point % Grid.Columns, point / Grid.Columns)), source).Count(sample, 1, single);
        for (var region = 0; region < counts.Length; region++)
        {
            counts[region] += single[region];
        }
    }

    /// <summary>What a device counts, one point after the other.</summary>
    internal ImmutableArray<ImmutableArray<long>> CountOneByOne(
        IMonteCarloDevice device, NoiseSource stream, SampleRange samples, IProgress<long>? progress, CancellationToken cancellation)
    {
        var counts = new ImmutableArray<long>[Grid.Columns * Grid.Rows];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = device.CountEach(At(i % Grid.Columns, i / Grid.Columns), stream, samples, null, cancellation);
            progress?.Report((i + 1) * samples.Count);
        }

        return [.. counts];
    }
}
