using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RandomizedSmoothing.Noise;

/// <summary>Sixteen lanes.</summary>
internal readonly struct Lanes512 : IVectorLanes<Vector512<float>, Vector512<uint>, Vector512<ulong>>
{
    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Number(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Word(uint value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> x, Vector512<float> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> x, Vector512<float> y, Vector512<float> z) => Vector512.FusedMultiplyAdd(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> x, Vector512<float> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToNumber(Vector512<uint> x) => Vector512.ConvertToSingle(x.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FromBits(Vector512<uint> x) => x.AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Bits(Vector512<float> x) => x.AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LessThan(Vector512<float> x, Vector512<float> y) => Vector512.LessThan(x, y).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Add(Vector512<uint> x, Vector512<uint> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Subtract(Vector512<uint> x, Vector512<uint> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Or(Vector512<uint> x, Vector512<uint> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> And(Vector512<uint> x, Vector512<uint> y) => x & y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Xor(Vector512<uint> x, Vector512<uint> y) => x ^ y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftLeft(Vector512<uint> x, int n) => x << n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRight(Vector512<uint> x, int n) => x >>> n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Sign(Vector512<uint> x) => (x.AsInt32() >> 31).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Masked(Vector512<uint> x, uint mask, uint others) => (x & Vector512.Create(mask)) | Vector512.Create(others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FlipSign(Vector512<float> x, Vector512<uint> word) => (x.AsUInt32() ^ (word & Vector512.Create(0x80000000))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Select(Vector512<uint> word, Vector512<float> set, Vector512<float> clear) => Vector512.ConditionalSelect(Sign(word).AsSingle(), set, clear);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Product<Vector512<ulong>> Product(Vector512<ulong> x, uint factor)
    {
        var product = Avx512F.IsSupported ? Avx512F.Multiply(x.AsUInt32(), Vector512.Create((ulong)factor).AsUInt32()) : (x & Vector512.Create((ulong)uint.MaxValue)) * Vector512.Create((ulong)factor);
        return new(product >>> 32, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Xor(Vector512<ulong> x, Vector512<ulong> y, Vector512<ulong> z) => x ^ y ^ z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> EverySecond(ulong first) => Vector512.Create(first) + Vector512.Create(0UL, 2, 4, 6, 8, 10, 12, 14);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Consecutive(ulong first) => Vector512.Create(first) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Upper(Vector512<ulong> x) => x >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Wide(ulong value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Interleave(Vector512<ulong> even, Vector512<ulong> odd) => ((even & Vector512.Create((ulong)uint.MaxValue)) | (odd << 32)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint TopBits(Vector512<uint> x) => (uint)Vector512.ExtractMostSignificantBits(x);
}
