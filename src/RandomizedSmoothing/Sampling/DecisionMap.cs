using System.Collections.Immutable;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>What a classifier, or a smoothed one, says at the points of a grid: one panel of Figure 1.</summary>
/// <remarks>Each class is a region. What no region holds is no class, and never wins.</remarks>
public sealed class DecisionMap
{
    private readonly ImmutableArray<double>[] probabilities;

    private DecisionMap(PlaneGrid grid, Func<double[], ImmutableArray<double>> at)
        : this(grid, [.. Enumerable.Range(0, grid.Columns * grid.Rows).Select(i => at(grid.Point(i % grid.Columns, i / grid.Columns)))])
    {
    }

    private DecisionMap(PlaneGrid grid, ImmutableArray<double>[] probabilities) => (Grid, this.probabilities) = (grid, probabilities);

    /// <summary>The points.</summary>
    public PlaneGrid Grid { get; }

    /// <summary>The classifier itself: probabilities of 0 and 1.</summary>
    /// <param name="classes">The classes' regions.</param>
    /// <param name="grid">The points.</param>
    public static DecisionMap Base(ImmutableArray<Region> classes, PlaneGrid grid) =>
        new(NotNull(grid), point => [.. classes.Select(region => region.Contains(point) ? 1.0 : 0)]);

    /// <summary>The smoothed classifier, exactly (<see cref="SmoothedRegion.TryProbability"/>); null where a region's probability is not known.</summary>
    /// <param name="classes">The classes' regions.</param>
    /// <param name="grid">The points.</param>
    /// <param name="sigma">σ in (0, ∞), in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static DecisionMap? Exact(ImmutableArray<Region> classes, PlaneGrid grid, double sigma) =>
        classes.All(region => region.Under(sigma).TryProbability(NotNull(grid).Point(0, 0), out _))
            ? new(grid, point => [.. classes.Select(region => region.Under(sigma).Probability(point).Value)])
            : null;

    /// <summary>The smoothed classifier, by sampling: all classes at all points on the same noise, drawn once a point.</summary>
    /// <param name="classes">The classes' regions, 32 at most.</param>
    /// <param name="grid">The points.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <param name="device">Where the samples are drawn.</param>
    /// <param name="source">The noise.</param>
    /// <param name="samples">n at each point, from 1 to 2⁴⁰.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public static DecisionMap Sample(
        ImmutableArray<Region> classes, PlaneGrid grid, double sigma, IMonteCarloDevice device, NoiseSource source, long samples, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var counts = device.CountGrid(new NoisyGrid(classes.AsSpan(), grid, sigma), source, new(0, samples), null, cancellation);
        return new(grid, [.. counts.Select(point => Shares(point, samples))]);
    }

    /// <summary>A map of counts that are made in another way, such as by a network on noisy points (<see cref="SmoothedClassifier.Count"/>).</summary>
    /// <param name="grid">The points.</param>
    /// <param name="samples">n at each point.</param>
    /// <param name="counts">The counts of all classes at a point.</param>
    public static DecisionMap FromCounts(PlaneGrid grid, long samples, Func<double[], ImmutableArray<long>> counts) =>
        new(NotNull(grid), point => Shares(counts(point), samples));

    /// <summary>The probability, or the share, of a class.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    /// <param name="label">The class, from 0.</param>
    public double Probability(int column, int row, int label) => At(column, row)[label];

    /// <summary>The most probable class, the first of equals.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    public int Winner(int column, int row)
    {
        var all = At(column, row);
        return all.IndexOf(all.Max());
    }

    /// <summary>At how many points a class wins: the area of its region, in points.</summary>
    /// <param name="label">The class, from 0.</param>
    public int Area(int label) => probabilities.Count(all => all.IndexOf(all.Max()) == label);

    private static ImmutableArray<double> Shares(ImmutableArray<long> counts, long samples) => [.. counts.Select(count => count / (double)samples)];

    private static PlaneGrid NotNull(PlaneGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return grid;
    }

    private ImmutableArray<double> At(int column, int row) => probabilities[(row * Grid.Columns) + column];
}
