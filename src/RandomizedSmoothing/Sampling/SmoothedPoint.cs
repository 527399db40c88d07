using System.Collections.Immutable;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Sampling;

/// <summary>A point moved by noise N(0, σ²I), and the region that it may fall into: what a device estimates the probability of.</summary>
public sealed class SmoothedPoint
{
    /// <summary>Puts noise on a point.</summary>
    /// <param name="region">The region, of any kind.</param>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="sigma">σ in (0, 1e300], in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SmoothedPoint(Region region, ReadOnlySpan<double> point, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Coordinates.Check(point, region.Dimension);
        Region = region;
        Point = [.. point];
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The region.</summary>
    public Region Region { get; }

    /// <summary>The point's d coordinates.</summary>
    public ImmutableArray<double> Point { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>Estimates the probability that the noisy point lies in the region.</summary>
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
