using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing;

/// <summary>What PREDICT of Cohen et al. 2019 (§3.2.1) says: a class, or an abstention.</summary>
/// <remarks>
/// The class is the one with the highest count, if a two-sided test of Binomial(n_A + n_B, ½) rejects, at level α, that the two
/// highest counts come from classes of equal probability (Hung and Fithian 2019). But for a chance of α it is an abstention
/// or the smoothed classifier's class.
/// </remarks>
public sealed class SmoothedPrediction
{
    private readonly int top;

    private SmoothedPrediction(int top, double pValue, double alpha) => (this.top, PValue, Alpha) = (top, pValue, alpha);

    /// <summary>The p-value of the test, in [0, 1].</summary>
    public double PValue { get; }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>Asks whether there is a class, and which.</summary>
    /// <param name="index">The class, from 0; <see cref="CertificationRecord.Abstained"/> for an abstention.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetClass(out int index)
    {
        var isClear = PValue <= Alpha;
        index = isClear ? top : CertificationRecord.Abstained;
        return isClear;
    }

    /// <summary>Predicts from counts.</summary>
    /// <param name="counts">How often the base classifier gave each class under noise: at least two counts.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <param name="samples">
    /// The number of samples, at least 1; by default the sum of the counts. The rest got no class, and counts for the runner-up: what is
    /// predicted holds whichever class they had been given.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static SmoothedPrediction From(ReadOnlySpan<long> counts, double alpha, long? samples = null)
    {
        var unanswered = ClassCounts.Samples(counts, samples) - ClassCounts.Sum(counts);
        _ = Argument.Between(0, 1, alpha);
        var first = ClassCounts.Top(counts);
        var (most, next) = (counts[first], counts[ClassCounts.Top(counts, except: first)] + unanswered);
        var tail = new Binomial(most + next, new(0.5, 0.5)).AtLeast(most).Value;
        return new(first, Math.Min(1, 2 * tail), alpha);
    }
}
