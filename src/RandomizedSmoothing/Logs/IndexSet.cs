namespace RandomizedSmoothing.Logs;

/// <summary>A set of sample indices as pages of bits: 0.3 bytes an index where they are dense, as in a log they are.</summary>
internal sealed class IndexSet
{
    private const int WordsPerPage = 8;
    private const int BitsPerPage = WordsPerPage * 64;

    private readonly Dictionary<long, ulong[]> pages = [];
    private ulong[] lastPage = [];
    private long lastPageNumber = -1;

    /// <summary>Adds an index of at least 0.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Add(long index)
    {
        var (number, bit) = Math.DivRem(index, BitsPerPage);
        if (number != lastPageNumber)
        {
            if (!pages.TryGetValue(number, out var page))
            {
                page = new ulong[WordsPerPage];
                pages.Add(number, page);
            }

            (lastPage, lastPageNumber) = (page, number);
        }

        ref var word = ref lastPage[bit / 64];
        var mask = 1UL << (int)(bit % 64);
        var isNew = (word & mask) == 0;
        word |= mask;
        return isNew;
    }
}
