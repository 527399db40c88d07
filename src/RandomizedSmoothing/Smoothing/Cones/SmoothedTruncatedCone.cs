using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a cone cut off at a height becomes under noise N(0, σ²I).</summary>
public sealed class SmoothedTruncatedCone
{
    /// <summary>Smooths a truncated cone.</summary>
    /// <param name="region">The decision region before smoothing.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0.</exception>
    public SmoothedTruncatedCone(TruncatedCone region, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The decision region before smoothing.</summary>
    public TruncatedCone Region { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point lies in the region, and its complement.</summary>
    /// <param name="depth">The point's distance along the axis inside the apex, in input units; negative beyond the apex.</param>
    /// <param name="offAxis">The point's distance from the axis, in input units, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite, or <paramref name="offAxis"/> is negative.</exception>
    public Probability Probability(double depth, double offAxis = 0) => Tails(depth, offAxis).Probability;

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), 0 where p ≤ ½.</summary>
    /// <param name="depth">As in <see cref="Probability"/>.</param>
    /// <param name="offAxis">As in <see cref="Probability"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite, or <paramref name="offAxis"/> is negative.</exception>
    public double CertifiedRadius(double depth, double offAxis = 0) => Sigma * Tails(depth, offAxis).UnitRadius;

    private LogTails Tails(double depth, double offAxis) =>
        UnitCone.Anywhere(
            Region.Cone.Dimension,
            Region.Cone.HalfAngle,
            UnitCone.Bounded(Argument.Finite(depth) / Sigma),
            UnitCone.Bounded(Argument.NonNegative(offAxis) / Sigma),
            UnitCone.Bounded(Region.Height / Sigma));
}
