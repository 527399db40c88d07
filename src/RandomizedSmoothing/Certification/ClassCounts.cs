namespace RandomizedSmoothing.Certification;

/// <summary>What all counts of classes have in common.</summary>
internal static class ClassCounts
{
    public static long Sum(ReadOnlySpan<long> counts)
    {
        _ = Argument.AtLeast(2, counts.Length, "classes");
        var sum = 0L;
        foreach (var count in counts)
        {
            sum = count >= 0 ? checked(sum + count) : throw Argument.Outside(nameof(counts), count, "counts >= 0");
        }

        return sum;
    }

    /// <summary>The samples behind counts: as many as the counts say, or more, where some got no class.</summary>
    public static long Samples(ReadOnlySpan<long> counts, long? samples)
    {
        var sum = Sum(counts);
        var all = samples ?? sum;
        return all >= Math.Max(sum, 1) ? all : throw Argument.Outside(nameof(samples), all, FormattableString.Invariant($"at least {Math.Max(sum, 1)}"));
    }

    /// <summary>The class with the highest count; of several, the first.</summary>
    /// <param name="counts">The counts of the classes 0, 1, ….</param>
    /// <param name="except">A class that is passed over.</param>
    public static int Top(ReadOnlySpan<long> counts, int except = -1)
    {
        var top = except == 0 ? 1 : 0;
        for (var i = top + 1; i < counts.Length; i++)
        {
            top = i != except && counts[i] > counts[top] ? i : top;
        }

        return top;
    }
}
