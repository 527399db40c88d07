using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a slab becomes under noise N(0, σ²I): a difference of normal tails.</summary>
public sealed class SmoothedSlab
{
    /// <summary>Smooths a slab.</summary>
    /// <param name="region">The decision region before smoothing.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0.</exception>
    public SmoothedSlab(Slab region, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The decision region before smoothing.</summary>
    public Slab Region { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point lies in the region, and its complement.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public Probability Probability(ReadOnlySpan<double> point) => Tails(point).Probability;

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), 0 where p ≤ ½.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public double CertifiedRadius(ReadOnlySpan<double> point) => Sigma * Tails(point).UnitRadius;

    private LogTails Tails(ReadOnlySpan<double> point)
    {
        var (aboveLow, belowHigh, width) = Region.Gaps(point);
        return LogScaleNormal.Interval(-aboveLow / Sigma, belowHigh / Sigma, width / Sigma);
    }
}
