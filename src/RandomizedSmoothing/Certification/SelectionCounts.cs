namespace RandomizedSmoothing.Certification;

/// <summary>
/// How often the base classifier gave each class under the n₀ noise samples that choose the candidate class, and nothing else:
/// a bound needs <see cref="EstimationCounts"/> of other samples (Cohen et al. 2019, §3.2.2).
/// </summary>
public sealed class SelectionCounts
{
    /// <summary>Takes the counts of the classes 0, 1, ….</summary>
    /// <param name="counts">At least two counts of at least 0.</param>
    /// <param name="samples">n₀ ≥ 1, no less than the sum of the counts, which it is by default: the rest of the samples got no class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none, or more than the samples.</exception>
    /// <exception cref="OverflowException">The sum of the counts is not below 2⁶³.</exception>
    public SelectionCounts(ReadOnlySpan<long> counts, long? samples = null)
    {
        (Classes, Samples) = (counts.Length, ClassCounts.Samples(counts, samples));
        var top = ClassCounts.Top(counts);
        Candidate = counts[top] > 0 ? top : IBaseClassifier.NoClass;
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>n₀.</summary>
    public long Samples { get; }

    /// <summary>The class with the highest count; of several, the first; <see cref="IBaseClassifier.NoClass"/> where no sample got a class.</summary>
    public int Candidate { get; }
}
