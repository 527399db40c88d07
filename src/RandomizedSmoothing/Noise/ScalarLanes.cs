namespace RandomizedSmoothing.Noise;

/// <summary>One lane.</summary>
internal readonly struct ScalarLanes : ILanes<float, uint, uint>
{
    public static float Number(float value) => value;

    public static uint Word(uint value) => value;

    public static float Multiply(float x, float y) => x * y;

    public static float MultiplyAdd(float x, float y, float z) => MathF.FusedMultiplyAdd(x, y, z);

    public static float Add(float x, float y) => x + y;

    public static float ToNumber(uint x) => (int)x;

    public static float FromBits(uint x) => BitConverter.UInt32BitsToSingle(x);

    public static uint Bits(float x) => BitConverter.SingleToUInt32Bits(x);

    public static uint LessThan(float x, float y) => x < y ? uint.MaxValue : 0;

    public static uint Add(uint x, uint y) => x + y;

    public static uint Subtract(uint x, uint y) => x - y;

    public static uint Or(uint x, uint y) => x | y;

    public static uint And(uint x, uint y) => x & y;

    public static uint Xor(uint x, uint y) => x ^ y;

    public static uint ShiftLeft(uint x, int n) => x << n;

    public static uint ShiftRight(uint x, int n) => x >> n;

    public static uint Sign(uint x) => (uint)((int)x >> 31);

    public static uint Masked(uint x, uint mask, uint others) => (x & mask) | others;

    public static float FlipSign(float x, uint word) => FromBits(Bits(x) ^ (word & 0x80000000));

    public static float Select(uint word, float set, float clear) => (int)word < 0 ? set : clear;

    public static Product<uint> Product(uint x, uint factor)
    {
        var product = (ulong)x * factor;
        return new((uint)(product >> 32), (uint)product);
    }

    public static uint Xor(uint x, uint y, uint z) => x ^ y ^ z;
}
