using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>What a region of the line becomes under noise N(0, σ²): the case d = 1, exactly.</summary>
public sealed class SmoothedIntervalUnion : SmoothedRegion
{
    internal SmoothedIntervalUnion(IntervalUnion region, double sigma)
        : base(region, sigma) => Region = region;

    /// <inheritdoc cref="SmoothedRegion.Region"/>
    public new IntervalUnion Region { get; }

    /// <summary>The probability that the noisy point lies in the region, and its complement.</summary>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite.</exception>
    public Probability Probability(double point) => Tails(point).Probability;

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), 0 where p ≤ ½.</summary>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite.</exception>
    public double CertifiedRadius(double point) => Sigma * Tails(point).UnitRadius;

    /// <summary>The smoothed region {x : P(x) ≥ 1/c}. A region of n intervals leaves n of them at most.</summary>
    /// <remarks>Its boundary points are isolated by bounds on the first and second derivative; a touching pair closer than 1e-13 σ may be missed.</remarks>
    /// <param name="classes">c ≥ 2; the threshold is 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2, or σ is below 1e-12 of the boundary point farthest from 0.</exception>
    public IntervalUnion Smoothed(int classes)
    {
        var threshold = 1.0 / Argument.AtLeast(2, classes);
        _ = LineNoise.Resolved(Sigma, LineNoise.Steps(Region));
        var scaled = LineNoise.Scaled(Region, 1 / Sigma);
        var argmax = new LineArgmax(
            2,
            (i, x) => i == 0 ? LineNoise.Mass(scaled, x) : threshold,
            (i, x) => i == 0 ? LineNoise.Density(scaled, x) : 0);
        var partition = LinePartition.Of(2, argmax.Boundaries(LineNoise.Steps(scaled)), argmax.At);
        return LineNoise.Scaled(partition.Regions[0], Sigma);
    }

    private protected override LogTails Tails(ReadOnlySpan<double> point) => Tails(point[0]);

    private LogTails Tails(double point) => LineNoise.Tails(Region, Argument.Finite(point), Sigma);
}
