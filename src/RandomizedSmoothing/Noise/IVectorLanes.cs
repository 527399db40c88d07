namespace RandomizedSmoothing.Noise;

/// <summary>Lanes of a vector: samples that follow each other, whose counters are multiplied in two sets, the even and the odd ones.</summary>
internal interface IVectorLanes<TFloat, TWord, TWide> : ILanes<TFloat, TWord, TWide>
    where TFloat : struct
    where TWord : struct
    where TWide : struct
{
    /// <summary>How many.</summary>
    static abstract int Count { get; }

    /// <summary>n, n + 2, n + 4, …</summary>
    static abstract TWide EverySecond(ulong first);

    /// <summary>n, n + 1, n + 2, …</summary>
    static abstract TWide Consecutive(ulong first);

    /// <summary>The upper halves of 64 bits in place of the lower ones.</summary>
    static abstract TWide Upper(TWide x);

    /// <summary>The same in every lane.</summary>
    static abstract TWide Wide(ulong value);

    /// <summary>The lower halves of two sets in turns.</summary>
    static abstract TWord Interleave(TWide even, TWide odd);

    /// <summary>Bit i is the highest of lane i.</summary>
    static abstract uint TopBits(TWord x);
}
