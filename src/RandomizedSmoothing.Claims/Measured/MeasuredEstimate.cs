using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace RandomizedSmoothing.Claims.Measured;

/// <summary>A statistic, or the difference of one between two settings, with what it owes to chance.</summary>
/// <param name="BySeed">Its value for each network, in the order of their seeds; of a difference, both networks have the same seed.</param>
/// <param name="Bias">By how much the draws lie on average above what they are drawn from: what few images add to a gap.</param>
/// <param name="ImageError">The standard error over the images: the standard deviation over the draws, the networks held fixed.</param>
/// <param name="SeedError">The standard error over training seeds and noise: the networks' standard deviation over √(their number); 0 for one network.</param>
public sealed record MeasuredEstimate(ImmutableArray<double> BySeed, double Bias, double ImageError, double SeedError)
{
    // Beyond this the tail is that of the approximation, not of the data.
    private const double SmallestChance = 1e-6;

    private const double Many = 1000;

    /// <summary>The mean over the networks.</summary>
    public double Value => BySeed.Average();

    /// <summary>The standard error over images, training seeds and noise: both variances, of which each holds the part that is of both.</summary>
    public double StandardError => Math.Sqrt((ImageError * ImageError) + (SeedError * SeedError));

    /// <summary>The degrees of freedom of the error (Satterthwaite 1946): few seeds count as few; infinite where there is one network, or none differs.</summary>
    public double DegreesOfFreedom => SeedError == 0
        ? double.PositiveInfinity
        : Math.Pow(StandardError, 4) * (BySeed.Length - 1) / Math.Pow(SeedError, 4);

    /// <summary>Whether the true number is at most this one, with certainty, and nothing else is known of it.</summary>
    public bool IsUpperBound { get; init; }

    /// <summary>
    /// An interval of confidence 1 − α: t standard errors on both sides, of the value as measured and of the value without its bias,
    /// whichever reaches further.
    /// </summary>
    /// <param name="alpha">α in (0, 1), for both sides together.</param>
    public MeasuredRange Interval(double alpha)
    {
        if (IsUpperBound)
        {
            return new(0, Value);
        }

        var reach = StandardError == 0 ? 0 : StandardError * Quantile(1 - (alpha / 2));
        return new(Math.Min(Value, Value - Bias) - reach, Math.Max(Value, Value - Bias) + reach);
    }

    /// <summary>The largest chance, on one side, with which such a value is seen where the true one lies on the other side of a bound.</summary>
    /// <param name="bound">The bound.</param>
    /// <returns>At least 1e-6: the tail of the t distribution says nothing of smaller chances.</returns>
    public double ChanceBeyond(double bound)
    {
        if (IsUpperBound)
        {
            return Value < bound ? 0 : 1;
        }

        var nearest = Math.Min(Math.Abs(Value - bound), Math.Abs(Value - Bias - bound));
        var isAcross = (Value > bound) != (Value - Bias > bound);
        return StandardError == 0
            ? (Value == bound || isAcross ? 1 : 0)
            : isAcross ? 0.5 : Math.Max(SmallestChance, Tail(nearest / StandardError));
    }

    // Of many degrees of freedom the library's root finding does not end; the expansion at the normal quantile (Abramowitz and Stegun,
    // 26.7.5) is then off by less than 1e-8.
    private double Quantile(double p)
    {
        if (DegreesOfFreedom < Many)
        {
            return StudentT.InvCDF(0, 1, DegreesOfFreedom, p);
        }

        var z = Normal.InvCDF(0, 1, p);
        return z + (((z * z) + 1) * z / (4 * DegreesOfFreedom)) + (((5 * Math.Pow(z, 5)) + (16 * Math.Pow(z, 3)) + (3 * z)) / (96 * DegreesOfFreedom * DegreesOfFreedom));
    }

    private double Tail(double t) => double.IsInfinity(DegreesOfFreedom) ? Normal.CDF(0, 1, -t) : StudentT.CDF(0, 1, DegreesOfFreedom, -t);
}

/// <summary>Numbers from one to another, both included; either may be infinite.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct MeasuredRange(double Low, double High);
