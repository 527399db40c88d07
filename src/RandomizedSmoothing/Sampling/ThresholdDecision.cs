using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Sampling;

/// <summary>On which side of a threshold a probability lies, by as many samples as that takes.</summary>
/// <remarks>
/// <see cref="BinomialConfidenceSequence"/>, each side with α/2: however often one looks, and whenever it ends, the side is wrong with a
/// chance of at most α, whatever the probability is.
/// </remarks>
/// <param name="Side">1 above the threshold, −1 below it, 0 when the samples did not suffice.</param>
/// <param name="Count">k, when it ended.</param>
/// <param name="Samples">n, when it ended.</param>
/// <param name="Saved">How many of the allowed samples were not needed.</param>
public sealed record ThresholdDecision(int Side, long Count, long Samples, long Saved)
{
    private const long FirstLook = 256;

    /// <summary>Decides about a region.</summary>
    /// <param name="at">The point, its noise and the region.</param>
    /// <param name="device">Where the samples are drawn.</param>
    /// <param name="source">The noise.</param>
    /// <param name="threshold">t in (0, 1).</param>
    /// <param name="alpha">α in (0, 1), the chance of a wrong side.</param>
    /// <param name="mostSamples">How many samples to draw at most, from 1 to 2⁴⁰.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public static ThresholdDecision Of(
        NoisyPoint at,
        IMonteCarloDevice device,
        NoiseSource source,
        double threshold,
        double alpha,
        long mostSamples,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Of(samples => device.Count(at, source, samples, null, cancellation), threshold, alpha, mostSamples);
    }

    /// <summary>Decides about anything whose samples can be counted, such as a class of a network.</summary>
    /// <param name="count">How many of a range of samples are counted in; it is asked of ranges that follow each other, from 0.</param>
    /// <param name="threshold">t in (0, 1).</param>
    /// <param name="alpha">α in (0, 1), the chance of a wrong side.</param>
    /// <param name="mostSamples">How many samples to draw at most, from 1 to 2⁴⁰.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ThresholdDecision Of(Func<SampleRange, long> count, double threshold, double alpha, long mostSamples)
    {
        ArgumentNullException.ThrowIfNull(count);
        _ = Argument.Between(0, 1, threshold);
        _ = Argument.Between(0, 1, alpha);
        _ = new SampleRange(0, mostSamples);
        var at = new Probability(threshold, 1 - threshold);
        var needed = Math.Log(2 / alpha);
        var (counted, done) = (0L, 0L);
        for (; ; )
        {
            var next = Math.Min(Math.Max(FirstLook, done / 2), mostSamples - done);
            counted += count(new(done, next));
            done += next;
            var side = BinomialConfidenceSequence.LogEvidenceAbove(counted, done, at) >= needed ? 1
                : BinomialConfidenceSequence.LogEvidenceAbove(done - counted, done, at.Opposite) >= needed ? -1
                : 0;
            if (side != 0 || done == mostSamples)
            {
                return new(side, counted, done, mostSamples - done);
            }
        }
    }
}
