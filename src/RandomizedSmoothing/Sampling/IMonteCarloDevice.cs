using System.Collections.Immutable;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Something that counts how much of the noise around a point falls into regions.</summary>
/// <remarks>
/// A count depends on nothing but the point, its noise, the region, the stream and the range of samples: not on the device's
/// threads, batches or launches, nor on the regions counted beside it. Counts of ranges that follow each other add up.
/// </remarks>
public interface IMonteCarloDevice : IDisposable
{
    /// <summary>A short name, as on the command line.</summary>
    string Name { get; }

    /// <summary>How many samples of a range, each the point plus σ times the stream's normals, lie in each region.</summary>
    /// <param name="at">The point, its noise and the regions.</param>
    /// <param name="stream">The noise, the same for all regions.</param>
    /// <param name="samples">The samples' range.</param>
    /// <param name="progress">Told now and then how many samples are done; null for nobody.</param>
    /// <param name="cancellation">Ends the count with an exception: there is no count of a part.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    ImmutableArray<long> CountEach(
        NoisyPoint at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default);

    /// <summary>How many samples of a range lie in each region, at each point of a grid, row after row: the counts that each point has alone.</summary>
    /// <param name="at">The points, their noise and the regions.</param>
    /// <param name="stream">The noise, the same for all points and regions.</param>
    /// <param name="samples">The samples' range.</param>
    /// <param name="progress">Told now and then how many samples of all points are done; null for nobody.</param>
    /// <param name="cancellation">Ends the count with an exception: there is no count of a part.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    ImmutableArray<ImmutableArray<long>> CountGrid(
        NoisyGrid at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.CountOneByOne(this, stream, samples, progress, cancellation);
    }
}
