using ILGPU.IR.Intrinsics;

namespace RandomizedSmoothing.Kernels;

/// <summary>x·y + z with one rounding, on every device.</summary>
/// <remarks>
/// A compiler for a device may or may not contract a product and a sum into one operation. Here no product is ever an operand of
/// a sum except in these (or a power of two, which is exact), so that there is nothing to contract, and every device computes the same bits.
/// </remarks>
internal static class Fused
{
    /// <summary>x·y + z, rounded once.</summary>
    [IntrinsicImplementation]
    public static float MultiplyAdd(float x, float y, float z) => MathF.FusedMultiplyAdd(x, y, z);

    /// <summary>x·y + z, rounded once.</summary>
    [IntrinsicImplementation]
    public static double MultiplyAdd(double x, double y, double z) => Math.FusedMultiplyAdd(x, y, z);
}
