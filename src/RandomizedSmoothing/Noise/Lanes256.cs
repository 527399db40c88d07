using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RandomizedSmoothing.Noise;

/// <summary>Eight lanes.</summary>
internal readonly struct Lanes256 : IVectorLanes<Vector256<float>, Vector256<uint>, Vector256<ulong>>
{
    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Number(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Word(uint value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> x, Vector256<float> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> x, Vector256<float> y, Vector256<float> z) => Vector256.FusedMultiplyAdd(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> x, Vector256<float> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToNumber(Vector256<uint> x) => Vector256.ConvertToSingle(x.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FromBits(Vector256<uint> x) => x.AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Bits(Vector256<float> x) => x.AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LessThan(Vector256<float> x, Vector256<float> y) => Vector256.LessThan(x, y).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Add(Vector256<uint> x, Vector256<uint> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Subtract(Vector256<uint> x, Vector256<uint> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Or(Vector256<uint> x, Vector256<uint> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> And(Vector256<uint> x, Vector256<uint> y) => x & y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Xor(Vector256<uint> x, Vector256<uint> y) => x ^ y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftLeft(Vector256<uint> x, int n) => x << n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRight(Vector256<uint> x, int n) => x >>> n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Sign(Vector256<uint> x) => (x.AsInt32() >> 31).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Masked(Vector256<uint> x, uint mask, uint others) => (x & Vector256.Create(mask)) | Vector256.Create(others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FlipSign(Vector256<float> x, Vector256<uint> word) => (x.AsUInt32() ^ (word & Vector256.Create(0x80000000))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Select(Vector256<uint> word, Vector256<float> set, Vector256<float> clear) => Vector256.ConditionalSelect(Sign(word).AsSingle(), set, clear);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Product<Vector256<ulong>> Product(Vector256<ulong> x, uint factor)
    {
        var product = Avx2.IsSupported ? Avx2.Multiply(x.AsUInt32(), Vector256.Create((ulong)factor).AsUInt32()) : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create((ulong)factor);
        return new(product >>> 32, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Xor(Vector256<ulong> x, Vector256<ulong> y, Vector256<ulong> z) => x ^ y ^ z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> EverySecond(ulong first) => Vector256.Create(first) + Vector256.Create(0UL, 2, 4, 6);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Consecutive(ulong first) => Vector256.Create(first) + Vector256.Create(0UL, 1, 2, 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Upper(Vector256<ulong> x) => x >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Wide(ulong value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Interleave(Vector256<ulong> even, Vector256<ulong> odd) => Avx2.IsSupported ? Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), 0b10101010) : ((even & Vector256.Create((ulong)uint.MaxValue)) | (odd << 32)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint TopBits(Vector256<uint> x) => Vector256.ExtractMostSignificantBits(x);
}
