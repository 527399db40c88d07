using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing;

/// <summary>What a ball becomes under noise N(0, σ²I): §4.1's bounded decision region, smoothed.</summary>
/// <remarks>
/// The squared distance of a noisy point from the centre, in units of σ², is noncentral χ² with d degrees of freedom. Everything
/// scales with (R, σ), so all work is done in units of σ.
/// </remarks>
public sealed class SmoothedBall : SmoothedRegion
{
    internal SmoothedBall(Ball region, double sigma)
        : base(region, sigma) => Region = region;

    /// <inheritdoc cref="SmoothedRegion.Region"/>
    public new Ball Region { get; }

    /// <summary>The probability that the noisy point lies in the ball, and its complement.</summary>
    /// <param name="distance">The point's distance from the centre, in input units, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="distance"/> is negative or not finite.</exception>
    public Probability Probability(double distance) => Tails(distance).Probability;

    /// <summary>R_σ, the radius of the smoothed region {x : P(x) ≥ 1/c}, in input units; null when it is empty (vanished).</summary>
    /// <param name="classes">c ≥ 2; the threshold is 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2.</exception>
    public double? Radius(int classes) =>
        UnitBall.Loss(Region.Dimension, Region.Radius / Sigma, Argument.AtLeast(2, classes)) is { } loss
            ? Math.Max(0, Region.Radius - (Sigma * loss))
            : null;

    /// <summary>
    /// dR_σ/dσ, without dimension; negative where more noise shrinks the region, −∞ at σ_van itself, null when vanished.
    /// </summary>
    /// <remarks>
    /// With ρ = R_σ/σ and a = R/σ, the implicit function theorem on P(χ′²_d(ρ²) ≤ a²) = 1/c gives dρ/da = f_d/f_{d+2} · a/ρ, the noncentral
    /// densities at a²; their ratio is one of Bessel functions, dρ/da = I_{d/2−1}(aρ) / I_{d/2}(aρ), and dR_σ/dσ = ρ − a dρ/da.
    /// From R/σ = 10⁴ √d on it is an expansion in σ/R. Right to 1e-10 relative, but for more than two classes close to the σ at
    /// which R_σ is largest: the rate is 0 there, and right to 1e-12 absolute.
    /// </remarks>
    /// <param name="classes">c ≥ 2; the threshold is 1/c.</param>
    /// <exception cref="ArgumentOutOfRangeException">c is below 2.</exception>
    public double? ShrinkingRate(int classes)
    {
        var a = Region.Radius / Sigma;
        if (FlatBall.Serves(Region.Dimension, a))
        {
            return FlatBall.Rate(Region.Dimension, a, StandardNormal.LowerQuantile(1.0 / Argument.AtLeast(2, classes)));
        }

        if (UnitBall.Loss(Region.Dimension, a, Argument.AtLeast(2, classes)) is not { } loss)
        {
            return null;
        }

        var rho = Math.Max(0, a - loss);
        return rho == 0 ? double.NegativeInfinity : -loss - (a * BesselRatio.MinusOne(Region.Dimension / 2.0, a * rho));
    }

    /// <inheritdoc/>
    public override double CertifiedRadius(ReadOnlySpan<double> point)
    {
        Coordinates.Check(point, Region.Dimension);
        return CertifiedRadius(Region.Distance(point));
    }

    /// <summary>The radius that Equation 2 certifies with the exact probability and p_B = 1 − p_A: σ Φ⁻¹(p), in input units, 0 where p ≤ ½.</summary>
    /// <param name="distance">The point's distance from the centre, in input units, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="distance"/> is negative or not finite.</exception>
    public double CertifiedRadius(double distance)
    {
        // So deep inside, the radius is the distance to the boundary, to the last digit.
        const double flat = 1e100;
        var clearance = Region.Radius - Argument.NonNegative(distance);
        return clearance / Sigma > flat ? clearance : Sigma * Tails(distance).UnitRadius;
    }

    private protected override LogTails Tails(ReadOnlySpan<double> point) => Tails(Region.Distance(point));

    private LogTails Tails(double distance) =>
        UnitBall.Tails(Region.Dimension, Region.Radius / Sigma, Argument.NonNegative(distance) / Sigma, (Region.Radius - distance) / Sigma);
}
