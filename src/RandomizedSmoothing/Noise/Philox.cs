namespace RandomizedSmoothing.Noise;

/// <summary>
/// Philox4x32-10 (Salmon et al. 2011, Parallel random numbers: as easy as 1, 2, 3): a bijection of a 128-bit counter under a
/// 64-bit key whose outputs pass as random. Any block can be had at any time, in any order, on any device.
/// </summary>
/// <remarks>
/// Noise is laid out by <see cref="NoiseSource"/>. The rounds are written once for all lanes and devices.
/// </remarks>
public static class Philox
{
    /// <summary>What the first counter word is multiplied by, each round.</summary>
    public const uint Multiplier0 = 0xD2511F53;

    /// <summary>What the third counter word is multiplied by, each round.</summary>
    public const uint Multiplier1 = 0xCD9E8D57;

    /// <summary>What the first key word grows by, each round.</summary>
    public const uint Weyl0 = 0x9E3779B9;

    /// <summary>What the second key word grows by, each round.</summary>
    public const uint Weyl1 = 0xBB67AE85;

    /// <summary>The number of rounds.</summary>
    public const int Rounds = 10;

    // Of the seed that the thread asked for last: to make them takes longer than the rounds do.
    [ThreadStatic]
    private static (ulong Seed, RoundKeys<uint> Keys)? Last;

    /// <summary>The four random words of a counter.</summary>
    /// <param name="counter">The counter's four words, the least significant one first.</param>
    /// <param name="key0">The key's lower word.</param>
    /// <param name="key1">The key's upper word.</param>
    public static RandomWords Block(RandomWords counter, uint key0, uint key1)
    {
        var words = LanePhilox<ScalarLanes, float, uint, uint>.Of(new(counter.X0, counter.X1, counter.X2, counter.X3), KeysOf(key0 | ((ulong)key1 << 32)));
        return new RandomWords(words.X0, words.X1, words.X2, words.X3);
    }

    private static RoundKeys<uint> KeysOf(ulong seed)
    {
        if (Last is { } known && known.Seed == seed)
        {
            return known.Keys;
        }

        var keys = new RoundKeys<uint>(seed, ScalarLanes.Word);
        Last = (seed, keys);
        return keys;
    }
}
