namespace RandomizedSmoothing.Certification;

/// <summary>
/// How often the base classifier gave each class under the n₀ noise samples that choose the candidate class, and nothing else:
/// a bound needs <see cref="EstimationCounts"/> of other samples (Cohen et al. 2019, §3.2.2).
/// </summary>
public sealed class SelectionCounts
{
    /// <summary>Takes the counts of the classes 0, 1, ….</summary>
    /// <param name="counts">At least two counts of at least 0, with a sum n₀ of at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none.</exception>
    public SelectionCounts(ReadOnlySpan<long> counts)
    {
        (Classes, Samples) = (counts.Length, ClassCounts.Sum(counts));
        Candidate = ClassCounts.Top(counts);
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>n₀.</summary>
    public long Samples { get; }

    /// <summary>The class with the highest count; of several, the first.</summary>
    public int Candidate { get; }
}
