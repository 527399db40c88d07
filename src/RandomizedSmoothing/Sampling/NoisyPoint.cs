using System.Collections.Immutable;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// A point moved by noise N(0, σ²I), and the region that it may fall into, or several, such as the decision regions of all
/// classes: what a device counts.
/// </summary>
public sealed class NoisyPoint
{
    /// <summary>The most regions that share their noise.</summary>
    public const int MostRegions = 32;

    /// <summary>Puts noise on a point.</summary>
    /// <param name="region">The region, of any kind.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public NoisyPoint(Region region, ReadOnlySpan<double> point, double sigma)
        : this([region], point, sigma)
    {
    }

    /// <summary>Puts noise on a point, the same for several regions.</summary>
    /// <param name="regions">1 to 32 regions of any kind, all of d dimensions; they may overlap, and need not fill the space.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public NoisyPoint(ReadOnlySpan<Region> regions, ReadOnlySpan<double> point, double sigma)
    {
        if (regions.Length is < 1 or > MostRegions)
        {
            throw Argument.Outside(nameof(regions), regions.Length, $"from 1 to {MostRegions} regions");
        }

        foreach (var region in regions)
        {
            ArgumentNullException.ThrowIfNull(region);
            Coordinates.Check(point, region.Dimension);
        }

        Regions = [.. regions];
        Point = [.. point];
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The regions, at least one.</summary>
    public ImmutableArray<Region> Regions { get; }

    /// <summary>The point's d coordinates.</summary>
    public ImmutableArray<double> Point { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>Estimates the probability that the noisy point lies in the region, of several in the first.</summary>
    /// <param name="device">Where the samples are drawn and looked at.</param>
    /// <param name="stream">The noise.</param>
    /// <param name="samples">n, from 1 to 2⁴⁰.</param>
    /// <param name="alpha">α in (0, 1): the interval misses the probability with a chance of at most α.</param>
    /// <param name="progress">Told now and then how many samples are done.</param>
    /// <param name="cancellation">Ends the count with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public RegionEstimate Estimate(
        IMonteCarloDevice device, NoiseSource stream, long samples, double alpha, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        var range = new SampleRange(0, samples);
        _ = Argument.Between(0, 1, alpha);
        return new(device.Count(this, stream, range, progress, cancellation), samples, alpha);
    }
}
