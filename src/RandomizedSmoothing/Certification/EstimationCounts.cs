namespace RandomizedSmoothing.Certification;

/// <summary>How often the base classifier gave each class under n noise samples that no choice has seen.</summary>
public sealed class EstimationCounts
{
    private readonly long[] counts;

    /// <summary>Takes the counts of the classes 0, 1, ….</summary>
    /// <param name="counts">At least two counts of at least 0, with a sum n of at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The counts are none.</exception>
    public EstimationCounts(ReadOnlySpan<long> counts)
    {
        Samples = ClassCounts.Sum(counts);
        this.counts = counts.ToArray();
    }

    /// <summary>The number of classes.</summary>
    public int Classes => counts.Length;

    /// <summary>n.</summary>
    public long Samples { get; }

    /// <summary>The count of one class.</summary>
    /// <param name="index">The class, from 0.</param>
    public long this[int index] => counts[index];
}
