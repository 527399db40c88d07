using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>When CERTIFY needs no further samples of an image: once a radius is reached or out of reach, or once more samples could add little to it.</summary>
/// <remarks>
/// It looks after 64 samples, and then each time that an eighth, or 64, have joined: at the same numbers whatever the batch. Half of α goes
/// to the <see cref="BinomialConfidenceSequence"/> that is looked at on the way, the other half to Clopper and Pearson's bound at the end,
/// when all n samples are there: a certificate is wrong with a chance of at most α, and where nothing stops it early it is nearly that of all
/// of α at n. What ends it without the radius decides nothing: a wrong end of that kind costs a certificate, and never makes a false one.
/// </remarks>
public sealed class StoppingRule
{
    private const long Step = 64;

    private StoppingRule(double? targetRadius, double? precision) => (TargetRadius, Precision) = (targetRadius, precision);

    /// <summary>The radius that is asked for, in input units.</summary>
    public double? TargetRadius { get; }

    /// <summary>How much of the radius may be missing, in input units.</summary>
    public double? Precision { get; }

    /// <summary>Is the class certified at this radius? It stops when it is, or, with confidence 1 − α, when p_A is too small for it.</summary>
    /// <param name="radius">At least 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="radius"/> is negative or not finite.</exception>
    public static StoppingRule AtRadius(double radius) => new(Argument.NonNegative(radius), null);

    /// <summary>
    /// It stops when the true radius, or the largest that n samples could certify, is no more than this above the certified one; or, with
    /// confidence 1 − α, when p_A is below ½.
    /// </summary>
    /// <param name="precision">Above 0, in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="precision"/> is not positive.</exception>
    public static StoppingRule Within(double precision) => new(null, Argument.Positive(precision));

    /// <summary>How many samples to draw before the next look.</summary>
    internal static long Next(long done, long samples) => Math.Min(Math.Max(Step, done / 8), samples - done);

    /// <summary>What is certified after so many of the n samples, if that is enough; <see langword="null"/> while it is not.</summary>
    internal (bool IsEnough, Certificate? Certificate) Look(SelectionCounts selection, EstimationCounts estimation, long samples, double alpha, double sigma, double deviation)
    {
        var (done, successes) = (estimation.Samples, estimation[selection.Candidate]);
        var (suffices, refutes) = (-Math.Log(alpha / 2), -Math.Log(alpha));
        var threshold = Threshold(sigma);
        var isRefuted = BinomialConfidenceSequence.LogEvidenceAbove(done - successes, done, threshold.Opposite) >= refutes;
        var isLast = done == samples || isRefuted || Reachable(1, samples, alpha, sigma) < TargetRadius;

        // The bound itself takes many evaluations; most looks need the one above alone.
        if (!isLast && TargetRadius is not null && BinomialConfidenceSequence.LogEvidenceAbove(successes, done, threshold) < suffices)
        {
            return (false, null);
        }

        var certificate = Certificate.From(ClassBound.AnyTime(selection, estimation, samples, alpha).Off(deviation), sigma);
        var isEnough = TargetRadius is { } target
            ? certificate?.Radius >= target
            : Reachable(BinomialConfidenceSequence.UpperBound(successes, done, alpha), samples, alpha, sigma) - certificate?.Radius <= Precision;
        return (isLast || isEnough, certificate);
    }

    // p_A of the target radius; of an abstention where there is none.
    private Probability Threshold(double sigma)
    {
        var z = (TargetRadius ?? 0) / sigma;

        // Beyond 8 no number of samples suffices, and Φ is 1 to a double.
        return new(StandardNormal.Lower(Math.Min(z, 8)), StandardNormal.Upper(Math.Min(z, 8)));
    }

    private static double Reachable(double p, long samples, double alpha, double sigma)
    {
        var most = Math.Min(p, Math.Pow(alpha, 1.0 / samples));
        return CertifiedRadius.FromTopClass(sigma, new(most, 1 - most));
    }
}
