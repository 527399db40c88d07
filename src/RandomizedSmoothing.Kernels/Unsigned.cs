using ILGPU.IR.Intrinsics;

namespace RandomizedSmoothing.Kernels;

/// <summary>Arithmetic modulo 2³², on every device.</summary>
/// <remarks>
/// ILGPU writes an unsigned sum or product to OpenCL C as a signed one, whose overflow is undefined there: compilers use that,
/// and words come out wrong. These are written as unsigned, and a product's upper half is one instruction instead of a long
/// multiplication.
/// </remarks>
internal static class Unsigned
{
    /// <summary>x + y mod 2³².</summary>
    [IntrinsicImplementation]
    public static uint Add(uint x, uint y) => x + y;

    /// <summary>x − y mod 2³².</summary>
    [IntrinsicImplementation]
    public static uint Subtract(uint x, uint y) => x - y;

    /// <summary>x·y mod 2³².</summary>
    [IntrinsicImplementation]
    public static uint Multiply(uint x, uint y) => x * y;

    /// <summary>⌊x·y / 2³²⌋.</summary>
    [IntrinsicImplementation]
    public static uint MultiplyHigh(uint x, uint y) => (uint)(((ulong)x * y) >> 32);

    /// <summary>The bits of an odd number of the three: on a card one instruction.</summary>
    [IntrinsicImplementation]
    public static uint Xor(uint x, uint y, uint z) => x ^ y ^ z;

    /// <summary>The bits of x that are in a mask, and others: on a card one instruction.</summary>
    [IntrinsicImplementation]
    public static uint Masked(uint x, uint mask, uint others) => (x & mask) | others;

    /// <summary>x with the bits flipped that are in both others: on a card one instruction.</summary>
    [IntrinsicImplementation]
    public static uint FlipMasked(uint x, uint y, uint mask) => x ^ (y & mask);
}
