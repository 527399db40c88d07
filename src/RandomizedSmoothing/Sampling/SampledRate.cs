using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// How fast a boundary moves as σ grows, by sampling: the shrinking rate dR_σ/dσ, or how fast a cone retreats, as a difference
/// quotient of crossings that are found on the same noise (common random numbers), whose errors cancel.
/// </summary>
/// <remarks>
/// Every batch of samples makes a quotient of its own. The median of their distribution lies between the smallest and the largest of B of them
/// but with a chance of 2^(1 − B), whatever that distribution is. It is the true quotient but for a bias of one over a batch's
/// samples, which is far less than the batches' spread of one over its root.
/// </remarks>
/// <param name="Estimate">The mean over the batches.</param>
/// <param name="Lower">The smallest.</param>
/// <param name="Upper">The largest.</param>
/// <param name="Alpha">2^(1 − B), the chance that the two do not hold the median.</param>
public sealed record SampledRate(double Estimate, double Lower, double Upper, double Alpha)
{
    private const int Bisections = 40;

    /// <summary>Finds the rate.</summary>
    /// <param name="path">The point, its noise and the region, for a value along the ray and a σ; the probability falls from the inner value to the outer one.</param>
    /// <param name="inner">A value at which the probability lies above the threshold at every σ near.</param>
    /// <param name="outer">A value at which it lies below.</param>
    /// <param name="threshold">The threshold, such as 1/c, in (0, 1).</param>
    /// <param name="sigma">σ &gt; 0.</param>
    /// <param name="step">Half the difference of the two σ, in (0, σ).</param>
    /// <param name="device">Where the samples are drawn.</param>
    /// <param name="source">The noise.</param>
    /// <param name="batchSamples">How many samples a batch has, from 1 to 2⁴⁰.</param>
    /// <param name="batches">B ≥ 2.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <returns>The rate; null when a batch has no crossing between the two values, as for a vanished region.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public static SampledRate? Find(
        Func<double, double, NoisyPoint> path,
        double inner,
        double outer,
        double threshold,
        double sigma,
        double step,
        IMonteCarloDevice device,
        NoiseSource source,
        long batchSamples,
        int batches = 32,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(device);
        _ = Argument.Between(0, 1, threshold);
        _ = Argument.Between(0, Argument.Positive(sigma), step);
        var rates = new double[Argument.AtLeast(2, batches)];
        for (var batch = 0; batch < batches; batch++)
        {
            var range = new SampleRange(batch * batchSamples, batchSamples);
            if (Crossing(sigma + step, range) is not { } above || Crossing(sigma - step, range) is not { } below)
            {
                return null;
            }

            rates[batch] = (above - below) / (2 * step);
        }

        return new(rates.Average(), rates.Min(), rates.Max(), Math.ScaleB(2, -batches));

        double? Crossing(double at, SampleRange range)
        {
            if (!IsInside(inner) || IsInside(outer))
            {
                return null;
            }

            var (inside, outside) = (inner, outer);
            for (var i = 0; i < Bisections; i++)
            {
                var middle = inside + ((outside - inside) / 2);
                (inside, outside) = IsInside(middle) ? (middle, outside) : (inside, middle);
            }

            return inside;

            bool IsInside(double value) => device.Count(path(value, at), source, range, null, cancellation) >= threshold * range.Count;
        }
    }
}
