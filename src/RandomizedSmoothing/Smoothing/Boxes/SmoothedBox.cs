using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a box becomes under noise N(0, σ²I): a product of normal probabilities.</summary>
public sealed class SmoothedBox
{
    /// <summary>Smooths a box.</summary>
    /// <param name="region">The decision region before smoothing.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0.</exception>
    public SmoothedBox(Box region, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The decision region before smoothing.</summary>
    public Box Region { get; }

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
        Coordinates.Check(point, Region.Dimension);
        var (inside, outside) = (0.0, double.NegativeInfinity);
        for (var i = 0; i < point.Length; i++)
        {
            // The noise leaves the box first in coordinate i.
            var side = LogScaleNormal.Interval(Region.Low[i], Region.High[i], point[i], Sigma);
            outside = LogTails.LogSum(outside, inside + side.LogComplement);
            inside += side.LogValue;
        }

        return new(inside, outside);
    }
}
