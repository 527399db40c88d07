using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing;

/// <summary>What a cone becomes under noise N(0, σ²I): §4.2's semi-bounded decision region, smoothed.</summary>
/// <remarks>
/// Everything scales: (depth, σ) → (s · depth, s · σ) leaves probabilities alone and multiplies lengths by s
/// (Theorem 6), so all work is done in units of σ.
/// </remarks>
public sealed class SmoothedCone : SmoothedRegion
{
    internal SmoothedCone(Cone region, double sigma)
        : base(region, sigma) => Region = region;

    /// <inheritdoc cref="SmoothedRegion.Region"/>
    public new Cone Region { get; }

    /// <summary>The probability that the noisy point lies in the cone, and its complement.</summary>
    /// <param name="depth">The point's distance along the axis inside the apex, in input units; negative beyond the apex.</param>
    /// <param name="offAxis">The point's distance from the axis, in input units, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite, or <paramref name="offAxis"/> is negative.</exception>
    public Probability Probability(double depth, double offAxis = 0) => Tails(depth, offAxis).Probability;

    /// <summary>
    /// Υ_D − Υ_Dσ, in input units: the depth on the axis at which the probability is 1/c. Positive when the region
    /// shrinks along v, negative when it grows.
    /// </summary>
    /// <remarks>
    /// The point on the axis is the most probable one of its depth, so that the smoothed region's top lies there. The root is
    /// found to about 1e-13 relative to max(|retreat|, σ).
    /// </remarks>
    /// <param name="classes">c ≥ 2; a point keeps the class while its probability is at least 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2.</exception>
    public double Retreat(int classes) => Sigma * UnitRetreat.Find(Region, Argument.AtLeast(2, classes));

    /// <inheritdoc/>
    public override double CertifiedRadius(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Region.Locate(point);
        return CertifiedRadius(depth, offAxis);
    }

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), 0 where p ≤ ½.</summary>
    /// <param name="depth">As in <see cref="Probability(double, double)"/>.</param>
    /// <param name="offAxis">As in <see cref="Probability(double, double)"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite, or <paramref name="offAxis"/> is negative.</exception>
    public double CertifiedRadius(double depth, double offAxis = 0)
    {
        // So deep inside, the radius is the distance to the boundary, to the last digit.
        const double flat = 1e12;
        return depth / Sigma > flat && Region.Clearance(depth, offAxis) / Sigma > flat
            ? Region.Clearance(depth, offAxis)
            : Sigma * Tails(depth, offAxis).UnitRadius;
    }

    /// <summary>Figure 3(b)'s quantity for a point on the axis: the certified radius divided by its distance to the boundary, depth · sin θ.</summary>
    /// <param name="depth">The distance inside the apex, &gt; 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is not a finite number &gt; 0.</exception>
    public double ScaledCertifiedRadius(double depth) =>
        CertifiedRadius(Argument.Positive(depth)) / depth / Math.Sin(Region.HalfAngle);

    private protected override LogTails Tails(ReadOnlySpan<double> point)
    {
        var (depth, offAxis) = Region.Locate(point);
        return Tails(depth, offAxis);
    }

    private LogTails Tails(double depth, double offAxis)
    {
        var t = UnitCone.Bounded(Argument.Finite(depth) / Sigma);
        var b = UnitCone.Bounded(Argument.NonNegative(offAxis) / Sigma);
        return b == 0
            ? UnitCone.OnAxis(Region.Dimension, Region.HalfAngle, t)
            : UnitCone.Anywhere(Region.Dimension, Region.HalfAngle, t, b, double.PositiveInfinity);
    }
}
