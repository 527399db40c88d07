using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a half-space becomes under noise N(0, σ²I): Φ of the distance to its boundary, in units of σ; the one region whose radius Equation 2 finds whole.</summary>
public sealed class SmoothedHalfSpace
{
    /// <summary>Smooths a half-space.</summary>
    /// <param name="region">The decision region before smoothing.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0.</exception>
    public SmoothedHalfSpace(HalfSpace region, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The decision region before smoothing.</summary>
    public HalfSpace Region { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point lies in the region, and its complement.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public Probability Probability(ReadOnlySpan<double> point) => StandardNormal.Tails(Region.Clearance(point) / Sigma);

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: the distance to the boundary, 0 outside.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public double CertifiedRadius(ReadOnlySpan<double> point) => Math.Max(0, Region.Clearance(point));
}
