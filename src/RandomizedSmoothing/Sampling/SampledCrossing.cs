using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>
/// Where a region's probability crosses a threshold along a path: R_σ along a ray, Υ_Dσ along v, σ_van along σ, each
/// between two values.
/// </summary>
/// <remarks>
/// The path is bisected, by a <see cref="ThresholdDecision"/> at each middle on the same noise (common random numbers), until
/// the values are close or one cannot be made; then both ends come closer to where it cannot. Between the two there is a crossing, and only one where the probability is
/// monotone; this is wrong with a chance of at most α in all.
/// </remarks>
/// <param name="Above">The last value at which the probability lies above the threshold.</param>
/// <param name="Below">The first value at which it lies below.</param>
/// <param name="Samples">How many samples that took.</param>
/// <param name="Saved">How many of the allowed ones it did not take, over all decisions made.</param>
public sealed record SampledCrossing(double Above, double Below, long Samples, long Saved)
{
    private const int MostDecisions = 64;
    private const int Refinements = 8;

    /// <summary>Half-way between the two.</summary>
    public double Middle => Above + ((Below - Above) / 2);

    /// <summary>Finds a crossing; null when the ends are not decided to lie on different sides, as for a vanished region.</summary>
    /// <param name="path">The point, its noise and the region, for a value.</param>
    /// <param name="above">A value at which the probability should be above the threshold.</param>
    /// <param name="below">A value at which it should be below.</param>
    /// <param name="threshold">The threshold, such as 1/c, in (0, 1).</param>
    /// <param name="device">Where the samples are drawn.</param>
    /// <param name="source">The noise.</param>
    /// <param name="alpha">α in (0, 1), the chance that the crossing is not where it is said to be.</param>
    /// <param name="mostSamples">How many samples to draw at most for one decision, from 1 to 2⁴⁰.</param>
    /// <param name="tolerance">How close the two values need to be, &gt; 0.</param>
    /// <param name="cancellation">Ends it with an exception.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    /// <exception cref="DeviceException">The device failed.</exception>
    public static SampledCrossing? Find(
        Func<double, NoisyPoint> path,
        double above,
        double below,
        double threshold,
        IMonteCarloDevice device,
        NoiseSource source,
        double alpha,
        long mostSamples,
        double tolerance,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(device);
        return Find(value => CountAt(path(value)), above, below, threshold, alpha, mostSamples, tolerance);

        Func<SampleRange, long> CountAt(NoisyPoint at) => samples => device.Count(at, source, samples, null, cancellation);
    }

    /// <summary>Finds a crossing of anything whose samples can be counted along a path, such as a class of a network; null as above.</summary>
    /// <param name="path">For a value, how many of a range of samples are counted in; the same noise at every value.</param>
    /// <param name="above">A value at which the probability should be above the threshold.</param>
    /// <param name="below">A value at which it should be below.</param>
    /// <param name="threshold">The threshold, such as 1/c, in (0, 1).</param>
    /// <param name="alpha">α in (0, 1), the chance that the crossing is not where it is said to be.</param>
    /// <param name="mostSamples">How many samples to draw at most for one decision, from 1 to 2⁴⁰.</param>
    /// <param name="tolerance">How close the two values need to be, &gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SampledCrossing? Find(
        Func<double, Func<SampleRange, long>> path, double above, double below, double threshold, double alpha, long mostSamples, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(path);
        _ = Argument.Positive(tolerance);
        var (samples, saved) = (0L, 0L);
        if (Decide(above) != 1 || Decide(below) != -1)
        {
            return null;
        }

        for (var i = 2; i < MostDecisions - (2 * Refinements) && Math.Abs(below - above) > tolerance; i++)
        {
            var middle = above + ((below - above) / 2);
            var side = Decide(middle);
            if (side == 0)
            {
                // Too close to tell: what can be told of either half.
                return new(Approach(above, middle, 1), Approach(below, middle, -1), samples, saved);
            }

            (above, below) = side > 0 ? (middle, below) : (above, middle);
        }

        return new(above, below, samples, saved);

        double Approach(double decided, double undecided, int side)
        {
            for (var i = 0; i < Refinements && Math.Abs(undecided - decided) > tolerance; i++)
            {
                var middle = decided + ((undecided - decided) / 2);
                (decided, undecided) = Decide(middle) == side ? (middle, undecided) : (decided, middle);
            }

            return decided;
        }

        int Decide(double value)
        {
            var decision = ThresholdDecision.Of(path(value), threshold, alpha / MostDecisions, mostSamples);
            samples += decision.Samples;
            saved += decision.Saved;
            return decision.Side;
        }
    }
}
