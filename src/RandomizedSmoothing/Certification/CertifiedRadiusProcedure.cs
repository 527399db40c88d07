using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// What Cohen et al.'s CERTIFY says with n noise samples at confidence 1 − α, as a random number: the count of the top class
/// is binomial, its Clopper–Pearson lower bound becomes the radius σ Φ⁻¹(bound), and below ½ the procedure abstains.
/// </summary>
/// <remarks>
/// Cohen, Rosenfeld and Kolter 2019, §3.2.2. The choice of the candidate class from n₀ other samples is taken to have found the
/// class whose probability p_A is given; where it finds another one, the procedure abstains but for a chance of α.
/// An abstention counts as radius 0.
/// </remarks>
public sealed class CertifiedRadiusProcedure
{
    // Masses below it add nothing to a mean.
    private const double NegligibleLogMass = -46;

    /// <summary>Fixes the procedure.</summary>
    /// <param name="sigma">σ &gt; 0, in input units.</param>
    /// <param name="samples">n ≥ 1.</param>
    /// <param name="alpha">α in (0, 1), the probability that a certificate may be wrong.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public CertifiedRadiusProcedure(double sigma, int samples, double alpha)
    {
        Sigma = Argument.Positive(sigma);
        Samples = Argument.AtLeast(1, samples);
        Alpha = Argument.Between(0, 1, alpha);
    }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>n.</summary>
    public int Samples { get; }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>The radius when all n samples agree, σ Φ⁻¹(α^(1/n)): no larger one is ever certified. 0 where that bound is below ½.</summary>
    public double Maximum
    {
        get
        {
            var log = Math.Log(Alpha) / Samples;
            return CertifiedRadius.FromTopClass(Sigma, new(Math.Exp(log), -Elementary.ExpMinusOne(log)));
        }
    }

    /// <summary>The radius that a count of the top class certifies; null when the procedure abstains.</summary>
    /// <param name="count">From 0 to n.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> lies outside its range.</exception>
    public double? Radius(int count)
    {
        var bound = ClopperPearson.LowerBound(count, Samples, Alpha);
        return bound < 0.5 ? null : CertifiedRadius.FromTopClass(Sigma, new(bound, 1 - bound));
    }

    /// <summary>The smallest count that is no abstention; n + 1 when every count is one.</summary>
    public int SmallestCertifyingCount => SmallestCount(_ => true);

    /// <summary>The mean radius at the true p_A.</summary>
    /// <param name="topClass">p_A and 1 − p_A.</param>
    public double Mean(Probability topClass)
    {
        var binomial = new Binomial(Samples, topClass);
        var mode = (int)Math.Clamp(Math.Round(Samples * topClass.Value), 0, Samples);
        var smallest = SmallestCertifyingCount;
        var mean = 0.0;
        for (var count = Math.Max(mode, smallest); count <= Samples && !IsNegligible(count); count++)
        {
            mean += Term(count);
        }

        for (var count = mode - 1; count >= smallest && !IsNegligible(count); count--)
        {
            mean += Term(count);
        }

        return mean;

        bool IsNegligible(int count) => binomial.LogMass(count) < NegligibleLogMass;
        double Term(int count) => Math.Exp(binomial.LogMass(count)) * (Radius(count) ?? 0);
    }

    /// <summary>The distribution: the probability, at the true p_A, of certifying at least a radius, and its complement.</summary>
    /// <param name="radius">At least 0, in input units; at 0, the probability of not abstaining.</param>
    /// <param name="topClass">p_A and 1 − p_A.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="radius"/> is negative or not finite.</exception>
    public Probability AtLeast(double radius, Probability topClass)
    {
        _ = Argument.NonNegative(radius);
        return new Binomial(Samples, topClass).AtLeast(SmallestCount(certified => certified >= radius));
    }

    private int SmallestCount(Predicate<double> suffices)
    {
        var (low, high) = (0, Samples + 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Radius(middle) is { } radius && suffices(radius) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
