using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RandomizedSmoothing.Noise;

/// <summary>Four lanes.</summary>
internal readonly struct Lanes128 : IVectorLanes<Vector128<float>, Vector128<uint>, Vector128<ulong>>
{
    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Number(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Word(uint value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> x, Vector128<float> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> x, Vector128<float> y, Vector128<float> z) => Vector128.FusedMultiplyAdd(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> x, Vector128<float> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToNumber(Vector128<uint> x) => Vector128.ConvertToSingle(x.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FromBits(Vector128<uint> x) => x.AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Bits(Vector128<float> x) => x.AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LessThan(Vector128<float> x, Vector128<float> y) => Vector128.LessThan(x, y).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Add(Vector128<uint> x, Vector128<uint> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Subtract(Vector128<uint> x, Vector128<uint> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Or(Vector128<uint> x, Vector128<uint> y) => x | y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> And(Vector128<uint> x, Vector128<uint> y) => x & y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Xor(Vector128<uint> x, Vector128<uint> y) => x ^ y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftLeft(Vector128<uint> x, int n) => x << n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRight(Vector128<uint> x, int n) => x >>> n;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Sign(Vector128<uint> x) => (x.AsInt32() >> 31).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Masked(Vector128<uint> x, uint mask, uint others) => (x & Vector128.Create(mask)) | Vector128.Create(others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FlipSign(Vector128<float> x, Vector128<uint> word) => (x.AsUInt32() ^ (word & Vector128.Create(0x80000000))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Select(Vector128<uint> word, Vector128<float> set, Vector128<float> clear) => Vector128.ConditionalSelect(Sign(word).AsSingle(), set, clear);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Product<Vector128<ulong>> Product(Vector128<ulong> x, uint factor)
    {
        var product = Sse2.IsSupported ? Sse2.Multiply(x.AsUInt32(), Vector128.Create((ulong)factor).AsUInt32()) : (x & Vector128.Create((ulong)uint.MaxValue)) * Vector128.Create((ulong)factor);
        return new(product >>> 32, product);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Xor(Vector128<ulong> x, Vector128<ulong> y, Vector128<ulong> z) => x ^ y ^ z;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> EverySecond(ulong first) => Vector128.Create(first) + Vector128.Create(0UL, 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Consecutive(ulong first) => Vector128.Create(first) + Vector128.Create(0UL, 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Upper(Vector128<ulong> x) => x >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Wide(ulong value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Interleave(Vector128<ulong> even, Vector128<ulong> odd) => Sse41.IsSupported ? Sse41.Blend(even.AsUInt16(), (odd << 32).AsUInt16(), 0b11001100).AsUInt32() : ((even & Vector128.Create((ulong)uint.MaxValue)) | (odd << 32)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint TopBits(Vector128<uint> x) => Vector128.ExtractMostSignificantBits(x);
}
