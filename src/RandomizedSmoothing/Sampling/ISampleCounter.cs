namespace RandomizedSmoothing.Sampling;

/// <summary>Counts samples on one thread.</summary>
internal interface ISampleCounter
{
    /// <summary>How many samples were looked at in doubles, since single precision did not tell; 0 where all are.</summary>
    long Exact { get; }

    /// <summary>Adds the samples that lie in region i to counts[i].</summary>
    /// <param name="first">The first sample's number.</param>
    /// <param name="samples">How many.</param>
    /// <param name="counts">A count for each region.</param>
    void Count(long first, long samples, Span<long> counts);
}
