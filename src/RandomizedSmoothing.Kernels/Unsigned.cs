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

    /// <summary>x·y mod 2³².</summary>
    [IntrinsicImplementation]
    public static uint Multiply(uint x, uint y) => x * y;

    /// <summary>⌊x·y / 2³²⌋.</summary>
    [IntrinsicImplementation]
    public static uint MultiplyHigh(uint x, uint y) => (uint)(((ulong)x * y) >> 32);
}
