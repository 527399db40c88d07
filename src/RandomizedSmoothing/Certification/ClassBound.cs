using System.Globalization;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Certification;

/// <summary>
/// A class and what n noise samples say of it with confidence 1 − α: a lower bound of its probability p_A, and an upper bound of
/// every other class's, p_B. The class was chosen from other samples: there is no other way to make one.
/// </summary>
public sealed class ClassBound
{
    private ClassBound(int index, double lower, double upperOfOthers, double alpha) =>
        (Class, LowerBound, UpperBoundOfOthers, Alpha) = (index, lower, upperOfOthers, alpha);

    /// <summary>The class, from 0.</summary>
    public int Class { get; }

    /// <summary>The lower bound of p_A, in [0, 1].</summary>
    public double LowerBound { get; }

    /// <summary>The upper bound of p_B, in [0, 1]; at most 1 − <see cref="LowerBound"/>, rounded up.</summary>
    public double UpperBoundOfOthers { get; }

    /// <summary>α: the chance that one of the two bounds is wrong is at most this.</summary>
    public double Alpha { get; }

    /// <summary>
    /// All of α on p_A, by the one-sided bound of Clopper and Pearson, and p_B = 1 − p_A (Cohen et al. 2019, §3.2.2).
    /// </summary>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="estimation">Of other samples, with as many classes.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ClassBound OneSided(SelectionCounts selection, EstimationCounts estimation, double alpha)
    {
        var candidate = Candidate(selection, estimation);
        var lower = ClopperPearson.LowerBound(estimation[candidate], estimation.Samples, alpha);
        return new(candidate, lower, ComplementUp(lower), alpha);
    }

    /// <summary>
    /// Half of α on p_A and the other half, in equal shares, on each of the other c − 1 classes (Bonferroni): their largest upper
    /// bound is p_B of the paper's Equation 2, whichever class the runner-up is.
    /// </summary>
    /// <remarks>With p_A and p_B apart, a class below ½ can be certified; a class far above it gets a smaller radius than from <see cref="OneSided"/>.</remarks>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="estimation">Of other samples, with as many classes.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ClassBound Separate(SelectionCounts selection, EstimationCounts estimation, double alpha)
    {
        var candidate = Candidate(selection, estimation);
        var half = Argument.Between(0, 1, alpha) / 2;
        var lower = ClopperPearson.LowerBound(estimation[candidate], estimation.Samples, half);
        var runnerUp = Enumerable.Range(0, estimation.Classes).Where(c => c != candidate).Max(c => estimation[c]) + estimation.Unanswered;

        // Where the bound of p_A holds, the others have no more than what it leaves.
        var upper = ClopperPearson.UpperBound(runnerUp, estimation.Samples, half / (estimation.Classes - 1));
        return new(candidate, lower, Math.Min(upper, ComplementUp(lower)), alpha);
    }

    /// <summary>
    /// A bound that may be looked at again and again while samples join, up to n of them: half of α on the
    /// <see cref="BinomialConfidenceSequence"/>, and the other half, once all n are there, on Clopper and Pearson's bound; p_B = 1 − p_A.
    /// </summary>
    /// <param name="selection">Chooses the class.</param>
    /// <param name="estimation">Of other samples, with as many classes: the first so many of the n.</param>
    /// <param name="samples">n, fixed before the first look.</param>
    /// <param name="alpha">α in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public static ClassBound AnyTime(SelectionCounts selection, EstimationCounts estimation, long samples, double alpha)
    {
        var candidate = Candidate(selection, estimation);
        return AnyTime(candidate, estimation[candidate], estimation.Samples, samples, alpha);
    }

    /// <summary>What these bounds say of noise that is only so far, in total variation, from the one that was sampled: p_A may be so much less, p_B so much more.</summary>
    /// <param name="deviation">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="deviation"/> is not in [0, 1].</exception>
    public ClassBound Off(double deviation) => Argument.Fraction(deviation) == 0 ? this : new(
        Class,
        Math.Max(0, (Interval.From(LowerBound) - Interval.From(deviation)).Lower),
        Math.Min(1, (Interval.From(UpperBoundOfOthers) + Interval.From(deviation)).Upper),
        Alpha);

    /// <summary>The same bound from the counts in a log.</summary>
    /// <param name="counts">The counts, with a candidate.</param>
    /// <param name="samples">n, fixed before the first look.</param>
    /// <param name="alpha">α in (0, 1).</param>
    internal static ClassBound AnyTime(LoggedCounts counts, long samples, double alpha) => AnyTime(counts.Candidate, counts.Count, counts.N, samples, alpha);

    /// <summary>The same bound of a class that no sample has chosen.</summary>
    internal static ClassBound AnyTime(int candidate, long count, long done, long samples, double alpha)
    {
        if (done > samples)
        {
            throw Argument.Outside(nameof(samples), samples, string.Create(CultureInfo.InvariantCulture, $"at least {done}, the samples counted so far"));
        }

        var half = Argument.Between(0, 1, alpha) / 2;
        var lower = BinomialConfidenceSequence.LowerBound(count, done, half);
        if (done == samples)
        {
            lower = Math.Max(lower, ClopperPearson.LowerBound(count, samples, half));
        }

        return new(candidate, lower, ComplementUp(lower), alpha);
    }

    /// <summary>Bounds that an enclosure has proved.</summary>
    internal static ClassBound Enclosed(int candidate, double lower, double upperOfOthers, double alpha) =>
        new(candidate, lower, Math.Min(upperOfOthers, ComplementUp(lower)), alpha);

    private static int Candidate(SelectionCounts selection, EstimationCounts estimation) => selection.Classes == estimation.Classes
        ? selection.Candidate is var candidate && candidate >= 0 ? candidate : throw new ArgumentOutOfRangeException(nameof(selection), "selection has no candidate: none of its samples got a class.")
        : throw new ArgumentOutOfRangeException(
            nameof(estimation),
            estimation.Classes,
            string.Create(CultureInfo.InvariantCulture, $"estimation has {estimation.Classes} classes, but must have {selection.Classes}, as the selection has."));

    private static double ComplementUp(double p)
    {
        var complement = 1 - p;
        return 1 - complement > p ? Math.BitIncrement(complement) : complement;
    }
}
