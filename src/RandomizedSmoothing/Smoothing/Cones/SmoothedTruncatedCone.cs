using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a cone cut off at a height becomes under noise N(0, σ²I).</summary>
public sealed class SmoothedTruncatedCone : SmoothedRegion
{
    internal SmoothedTruncatedCone(TruncatedCone region, double sigma)
        : base(region, sigma) => Region = region;

    /// <inheritdoc cref="SmoothedRegion.Region"/>
    public new TruncatedCone Region { get; }

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

    private protected override LogTails Tails(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Region.Cone.Locate(point);
        return Tails(depth, offAxis);
    }

    private LogTails Tails(double depth, double offAxis) =>
        UnitCone.Anywhere(
            Region.Cone.Dimension,
            Region.Cone.HalfAngle,
            UnitCone.Bounded(Argument.Finite(depth) / Sigma),
            UnitCone.Bounded(Argument.NonNegative(offAxis) / Sigma),
            UnitCone.Bounded(Region.Height / Sigma));
}
