using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>What a region becomes under noise N(0, σ²I): how probable it is that a point, moved by the noise, lies in it. Made by <see cref="RegionSmoothing"/>.</summary>
public abstract class SmoothedRegion
{
    private protected SmoothedRegion(Region region, double sigma)
    {
        ArgumentNullException.ThrowIfNull(region);
        Region = region;
        Sigma = Argument.Positive(sigma);
    }

    /// <summary>The decision region before smoothing.</summary>
    public Region Region { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point lies in the region, and its complement; where it is known, as it is of every single ball, cone, box, half-space or slab.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <param name="probability">The probability.</param>
    /// <returns>Whether it is known. Where pieces meet in a way that neither closed forms nor quadrature know, a Monte Carlo device estimates it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    public virtual bool TryProbability(ReadOnlySpan<double> point, out Probability probability)
    {
        Coordinates.Check(point, Region.Dimension);
        probability = Tails(point).Probability;
        return true;
    }

    /// <summary>The probability that the noisy point lies in the region, and its complement.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    /// <exception cref="NotSupportedException">Neither a closed form nor quadrature knows it (<see cref="TryProbability"/>).</exception>
    public Probability Probability(ReadOnlySpan<double> point) => TryProbability(point, out var probability) ? probability : throw Unknown();

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), in input units, 0 where p ≤ ½.</summary>
    /// <param name="point">d finite coordinates.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point has another dimension, or a coordinate is not finite.</exception>
    /// <exception cref="NotSupportedException">Neither a closed form nor quadrature knows the probability.</exception>
    public virtual double CertifiedRadius(ReadOnlySpan<double> point)
    {
        Coordinates.Check(point, Region.Dimension);
        return Sigma * Tails(point).UnitRadius;
    }

    // The probability's logarithm and its complement's; the point is one that was looked at.
    private protected abstract LogTails Tails(ReadOnlySpan<double> point);

    private protected static NotSupportedException Unknown() =>
        new("neither a closed form nor quadrature knows this region's probability from this point: estimate it by Monte Carlo (NoisyPoint.Estimate).");
}
