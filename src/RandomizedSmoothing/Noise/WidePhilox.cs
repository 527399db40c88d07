using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RandomizedSmoothing.Noise;

/// <summary><see cref="Philox"/> for eight blocks at a time.</summary>
/// <remarks>
/// The words of four blocks sit in the lower halves of 64-bit lanes, where a product's two halves need no shuffling; what is
/// left in the upper halves is never read. Even and odd blocks are two such sets, interleaved at the end.
/// </remarks>
internal static class WidePhilox
{
    /// <summary>The four random words of one block of samples s … s + 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<uint> X0, Vector256<uint> X1, Vector256<uint> X2, Vector256<uint> X3) OfSamples(NoiseSource source, ulong sample, uint block)
    {
        var even = Vector256.Create(sample, sample + 2, sample + 4, sample + 6);
        var odd = even + Vector256<ulong>.One;
        var number = Vector256.Create((ulong)block);
        return Words(source, even, even >> 32, number, odd, odd >> 32, number);
    }

    /// <summary>The four random words of blocks b … b + 7 of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<uint> X0, Vector256<uint> X1, Vector256<uint> X2, Vector256<uint> X3) OfBlocks(NoiseSource source, ulong sample, uint block)
    {
        var (low, high) = (Vector256.Create((ulong)(uint)sample), Vector256.Create(sample >> 32));
        var even = Vector256.Create((ulong)block, block + 2, block + 4, block + 6);
        return Words(source, low, high, even, low, high, even + Vector256<ulong>.One);
    }

    /// <summary>The two random words of each of samples s … s + 7 in one or two dimensions, s being even: <see cref="NoiseSource.Pair"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<uint> First, Vector256<uint> Second) OfPairs(NoiseSource source, ulong sample)
    {
        var block = Vector256.Create(sample / 2) + Vector256.Create(0UL, 1, 2, 3);
        var (x0, x1, x2, x3) = (block, block >> 32, Vector256<ulong>.Zero, Vector256.Create((ulong)source.Point));
        var (key0, key1) = Key(source);
        for (var round = 0; round < Philox.Rounds; round++)
        {
            Round(ref x0, ref x1, ref x2, ref x3, key0, key1);
            Next(ref key0, ref key1);
        }

        return (Interleave(x0, x2), Interleave(x1, x3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<uint> X0, Vector256<uint> X1, Vector256<uint> X2, Vector256<uint> X3) Words(
        NoiseSource source, Vector256<ulong> e0, Vector256<ulong> e1, Vector256<ulong> e2, Vector256<ulong> o0, Vector256<ulong> o1, Vector256<ulong> o2)
    {
        var e3 = Vector256.Create((ulong)source.Point);
        var o3 = e3;
        var (key0, key1) = Key(source);
        for (var round = 0; round < Philox.Rounds; round++)
        {
            Round(ref e0, ref e1, ref e2, ref e3, key0, key1);
            Round(ref o0, ref o1, ref o2, ref o3, key0, key1);
            Next(ref key0, ref key1);
        }

        return (Interleave(e0, o0), Interleave(e1, o1), Interleave(e2, o2), Interleave(e3, o3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> Key0, Vector256<ulong> Key1) Key(NoiseSource source) =>
        (Vector256.Create((ulong)(uint)source.Seed), Vector256.Create(source.Seed >> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Next(ref Vector256<ulong> key0, ref Vector256<ulong> key1)
    {
        key0 += Vector256.Create((ulong)Philox.Weyl0);
        key1 += Vector256.Create((ulong)Philox.Weyl1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> x0, ref Vector256<ulong> x1, ref Vector256<ulong> x2, ref Vector256<ulong> x3, Vector256<ulong> key0, Vector256<ulong> key1)
    {
        var p0 = Multiply(x0, Philox.Multiplier0);
        var p1 = Multiply(x2, Philox.Multiplier1);
        x0 = (p1 >> 32) ^ x1 ^ key0;
        x1 = p1;
        x2 = (p0 >> 32) ^ x3 ^ key1;
        x3 = p0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> x, uint factor) => Avx2.IsSupported
        ? Avx2.Multiply(x.AsUInt32(), Vector256.Create((ulong)factor).AsUInt32())
        : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create((ulong)factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Interleave(Vector256<ulong> even, Vector256<ulong> odd) => Avx2.IsSupported
        ? Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), 0b10101010)
        : ((even & Vector256.Create((ulong)uint.MaxValue)) | (odd << 32)).AsUInt32();
}
