using ILGPU;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>One lane: a thread of a device.</summary>
internal readonly struct ThreadLanes : ILanes<float, uint, uint>
{
    public static float Number(float value) => value;

    public static uint Word(uint value) => value;

    public static float Multiply(float x, float y) => x * y;

    public static float MultiplyAdd(float x, float y, float z) => Fused.MultiplyAdd(x, y, z);

    // Fused, so that no compiler sees a sum that a product could be contracted into.
    public static float Add(float x, float y) => Fused.MultiplyAdd(x, 1f, y);

    public static float ToNumber(uint x) => (int)x;

    public static float FromBits(uint x) => Interop.IntAsFloat(x);

    public static uint Bits(float x) => Interop.FloatAsInt(x);

    public static uint LessThan(float x, float y) => x < y ? uint.MaxValue : 0;

    public static uint Add(uint x, uint y) => Unsigned.Add(x, y);

    public static uint Subtract(uint x, uint y) => Unsigned.Subtract(x, y);

    public static uint Or(uint x, uint y) => x | y;

    public static uint And(uint x, uint y) => x & y;

    public static uint Xor(uint x, uint y) => x ^ y;

    public static uint ShiftLeft(uint x, int n) => x << n;

    public static uint ShiftRight(uint x, int n) => x >> n;

    public static uint Sign(uint x) => (uint)((int)x >> 31);

    public static uint Masked(uint x, uint mask, uint others) => Unsigned.Masked(x, mask, others);

    public static float FlipSign(float x, uint word) => Interop.IntAsFloat(Unsigned.FlipMasked(Interop.FloatAsInt(x), word, 0x80000000));

    public static float Select(uint word, float set, float clear) => (int)word < 0 ? set : clear;

    public static Product<uint> Product(uint x, uint factor) => new(Unsigned.MultiplyHigh(factor, x), Unsigned.Multiply(factor, x));

    public static uint Xor(uint x, uint y, uint z) => Unsigned.Xor(x, y, z);
}
