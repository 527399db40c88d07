using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Noise;

/// <summary>64 random bits for each coordinate of a sample: a block of a <see cref="NoiseSource"/> serves two coordinates.</summary>
internal static class CoordinateBits
{
    /// <summary>How many coordinates are served at a time.</summary>
    public const int Wide = 16;

    private static readonly Vector256<ulong> Word = Vector256.Create((ulong)uint.MaxValue);

    /// <summary>The bits of coordinates 2b … 2b + 15.</summary>
    /// <param name="keys">The stream's seed.</param>
    /// <param name="index">The stream's number.</param>
    /// <param name="sample">s.</param>
    /// <param name="block">b.</param>
    /// <param name="bits">Receives 16 numbers.</param>
    public static void Fill(in RoundKeys<Vector256<ulong>> keys, uint index, ulong sample, uint block, Span<ulong> bits)
    {
        var (low, high, number) = (Lanes256.Wide((uint)sample), Lanes256.Wide(sample >> 32), Lanes256.Wide(index));
        var even = new Words<Vector256<ulong>>(low, high, Lanes256.EverySecond(block), number);
        var odd = new Words<Vector256<ulong>>(low, high, Lanes256.EverySecond(block + 1UL), number);
        LanePhilox<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>.OfBoth(ref even, ref odd, keys);
        var (first, second, third, fourth) = (Joined(even.X0, even.X1), Joined(even.X2, even.X3), Joined(odd.X0, odd.X1), Joined(odd.X2, odd.X3));
        for (var lane = 0; lane < Vector256<ulong>.Count; lane++)
        {
            var four = bits[(4 * lane)..];
            (four[0], four[1], four[2], four[3]) = (first[lane], second[lane], third[lane], fourth[lane]);
        }
    }

    /// <summary>The bits of one coordinate.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="sample">s.</param>
    /// <param name="block">b.</param>
    /// <param name="second">Whether it is the second one of its block.</param>
    public static ulong Of(NoiseSource source, ulong sample, uint block, bool second)
    {
        var words = source.Words(sample, block);
        return second ? words.X2 | ((ulong)words.X3 << 32) : words.X0 | ((ulong)words.X1 << 32);
    }

    private static Vector256<ulong> Joined(Vector256<ulong> low, Vector256<ulong> high) => (low & Word) | (high << 32);
}
