using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Counts of a single region.</summary>
public static class MonteCarloDeviceExtensions
{
    /// <summary>How many samples of a range, each the point plus σ times the stream's normals, lie in the region, of several in the first.</summary>
    /// <param name="device">Where the samples are drawn and looked at.</param>
    /// <param name="at">The point, its noise and the region.</param>
    /// <param name="stream">The noise.</param>
    /// <param name="samples">The samples' range.</param>
    /// <param name="progress">Told now and then how many samples are done; null for nobody.</param>
    /// <param name="cancellation">Ends the count with an exception: there is no count of a part.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public static long Count(
        this IMonteCarloDevice device, NoisyPoint at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(at);
        return device.CountEach(at, stream, samples, progress, cancellation)[0];
    }
}
