namespace RandomizedSmoothing.Noise;

/// <summary>
/// The arithmetic that noise is made with, on one lane or many side by side: <see cref="LanePhilox{TLanes, TFloat, TWord, TWide}"/> and
/// <see cref="LaneBoxMuller{TLanes, TFloat, TWord, TWide}"/> are written once over it, so that every device draws the same bits by construction.
/// </summary>
/// <remarks>Each operation rounds once, to the nearest, or is exact; words are counted modulo 2³².</remarks>
/// <typeparam name="TFloat">Numbers of single precision, one a lane.</typeparam>
/// <typeparam name="TWord">Words of 32 bits, one a lane.</typeparam>
/// <typeparam name="TWide">Words of 32 bits where they are multiplied: alone, or in the lower halves of 64 bits, whose upper halves are never read.</typeparam>
internal interface ILanes<TFloat, TWord, TWide>
    where TFloat : struct
    where TWord : struct
    where TWide : struct
{
    /// <summary>The same number in every lane.</summary>
    static abstract TFloat Number(float value);

    /// <summary>The same word in every lane.</summary>
    static abstract TWord Word(uint value);

    /// <summary>x·y.</summary>
    static abstract TFloat Multiply(TFloat x, TFloat y);

    /// <summary>x·y + z, rounded once.</summary>
    static abstract TFloat MultiplyAdd(TFloat x, TFloat y, TFloat z);

    /// <summary>x + y.</summary>
    static abstract TFloat Add(TFloat x, TFloat y);

    /// <summary>The number that a word is in two's complement.</summary>
    static abstract TFloat ToNumber(TWord x);

    /// <summary>The number with these bits.</summary>
    static abstract TFloat FromBits(TWord x);

    /// <summary>The bits of a number.</summary>
    static abstract TWord Bits(TFloat x);

    /// <summary>All bits where x &lt; y, else none.</summary>
    static abstract TWord LessThan(TFloat x, TFloat y);

    /// <summary>x + y.</summary>
    static abstract TWord Add(TWord x, TWord y);

    /// <summary>x − y.</summary>
    static abstract TWord Subtract(TWord x, TWord y);

    /// <summary>The bits of either.</summary>
    static abstract TWord Or(TWord x, TWord y);

    /// <summary>The bits of both.</summary>
    static abstract TWord And(TWord x, TWord y);

    /// <summary>The bits of one alone.</summary>
    static abstract TWord Xor(TWord x, TWord y);

    /// <summary>x·2ⁿ.</summary>
    static abstract TWord ShiftLeft(TWord x, int n);

    /// <summary>⌊x / 2ⁿ⌋.</summary>
    static abstract TWord ShiftRight(TWord x, int n);

    /// <summary>All bits where the highest one is set, else none.</summary>
    static abstract TWord Sign(TWord x);

    /// <summary>The bits of x that are in a mask, and others.</summary>
    static abstract TWord Masked(TWord x, uint mask, uint others);

    /// <summary>x with the opposite sign where the highest bit of a word is set.</summary>
    static abstract TFloat FlipSign(TFloat x, TWord word);

    /// <summary>One number where the highest bit of a word is set, another where it is not.</summary>
    static abstract TFloat Select(TWord word, TFloat set, TFloat clear);

    /// <summary>Both halves of x times a factor.</summary>
    static abstract Product<TWide> Product(TWide x, uint factor);

    /// <summary>The bits of an odd number of the three.</summary>
    static abstract TWide Xor(TWide x, TWide y, TWide z);
}
