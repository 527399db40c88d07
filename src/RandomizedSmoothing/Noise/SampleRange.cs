namespace RandomizedSmoothing.Noise;

/// <summary>Samples First … First + Count − 1 of a stream.</summary>
public readonly record struct SampleRange
{
    /// <summary>The most samples that one count takes: 2⁴⁰.</summary>
    public const long Most = 1L << 40;

    /// <summary>Creates the range.</summary>
    /// <param name="first">The first sample's number, from 0 to 2⁶².</param>
    /// <param name="count">How many samples, from 1 to 2⁴⁰.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
    public SampleRange(long first, long count)
    {
        First = first is >= 0 and <= 1L << 62 ? first : throw Argument.Outside(nameof(first), first, "from 0 to 2^62");
        Count = count is >= 1 and <= Most ? count : throw Argument.Outside(nameof(count), count, "from 1 to 2^40");
    }

    /// <summary>The first sample's number.</summary>
    public long First { get; }

    /// <summary>How many samples.</summary>
    public long Count { get; }
}
