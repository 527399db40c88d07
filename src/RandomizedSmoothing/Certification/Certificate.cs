using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing;

/// <summary>
/// The smoothed classifier gives this class everywhere within this radius, but for a chance of α over the noise samples (the
/// paper's Equation 2; Cohen et al. 2019, Theorem 1). A radius exists only here, and this only on a <see cref="ClassBound"/>.
/// </summary>
public sealed class Certificate
{
    private Certificate(ClassBound bound, double sigma, double radius) => (Bound, Sigma, Radius) = (bound, sigma, radius);

    /// <summary>What it rests on.</summary>
    public ClassBound Bound { get; }

    /// <summary>The class, from 0.</summary>
    public int Class => Bound.Class;

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The certified ℓ₂ radius in input units, at least 0, rounded down: Φ⁻¹ of the bounds is enclosed.</summary>
    public double Radius { get; }

    /// <summary>Certifies, or abstains.</summary>
    /// <param name="bound">The bounds of p_A and p_B.</param>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <returns>The certificate; <see langword="null"/> for an abstention: where p_A's bound is below p_B's, which is below ½ for a one-sided bound.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sigma"/> is not in (0, 1e300].</exception>
    public static Certificate? From(ClassBound bound, double sigma)
    {
        _ = Argument.Positive(sigma);
        var (a, b) = (bound.LowerBound, bound.UpperBoundOfOthers);
        return a < b ? null : new(bound, sigma, Math.Max(0, RadiusDown(sigma, a, b)));
    }

    // σ/2 (Φ⁻¹(a) − Φ⁻¹(b)) = σ/2 (Φ⁻¹(a) + Φ⁻¹(1 − b)), each quantile below the true one.
    private static double RadiusDown(double sigma, double a, double b)
    {
        var low = Interval.From(QuantileDown(a)) - Interval.From(-QuantileDown(ComplementDown(b)));
        return (Interval.From(sigma) * low / 2).Lower;
    }

    private static double ComplementDown(double p)
    {
        var complement = 1 - p;
        return 1 - complement < p ? Math.BitDecrement(complement) : complement;
    }

    // The largest number, nearly, of which an enclosure says that Φ stays at or below p.
    private static double QuantileDown(double p)
    {
        var quantile = StandardNormal.LowerQuantile(Math.Min(p, Math.BitDecrement(1)));
        if (double.IsNegativeInfinity(quantile))
        {
            return -double.MaxValue;
        }

        var step = Math.Max(Math.Abs(quantile), 1e-300) * 1e-16;
        while (Interval.NormalLower(Interval.From(quantile)).Upper > p)
        {
            quantile -= step;
            step *= 2;
        }

        return quantile;
    }
}
