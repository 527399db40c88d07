namespace RandomizedSmoothing.Certification;

/// <summary>How often the base classifier gave each class under n noise samples that no choice has seen.</summary>
public sealed class EstimationCounts
{
    private readonly long[] counts;

    /// <summary>Takes the counts of the classes 0, 1, ….</summary>
    /// <param name="counts">At least two counts of at least 0.</param>
    /// <param name="samples">n ≥ 1, no less than the sum of the counts, which it is by default: the rest of the samples got no class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none, or more than the samples.</exception>
    /// <exception cref="OverflowException">The sum of the counts is not below 2⁶³.</exception>
    public EstimationCounts(ReadOnlySpan<long> counts, long? samples = null)
    {
        Samples = ClassCounts.Samples(counts, samples);
        Unanswered = Samples - ClassCounts.Sum(counts);
        this.counts = counts.ToArray();
    }

    /// <summary>The number of classes.</summary>
    public int Classes => counts.Length;

    /// <summary>n.</summary>
    public long Samples { get; }

    /// <summary>Of these, how many got no class (<see cref="IBaseClassifier.NoClass"/>): votes for none, and against each.</summary>
    public long Unanswered { get; }

    /// <summary>The count of one class.</summary>
    /// <param name="index">The class, from 0.</param>
    public long this[int index] => counts[index];

    /// <summary>The class with the highest count; of several, the first.</summary>
    /// <param name="except">A class that is passed over; −1 for none.</param>
    internal int Top(int except = -1) => ClassCounts.Top(counts, except);
}
