using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Kernels.Simd;

/// <summary>What a primitive keeps of eight samples while their coordinates stream past: samples 0 … 3 low, 4 … 7 high.</summary>
internal struct Sums
{
    // A box's has all bits set where a coordinate lay outside.
    private Vector256<double> squareLow;
    private Vector256<double> squareHigh;
    private Vector256<double> dotLow;
    private Vector256<double> dotHigh;

    /// <summary>Before the first coordinate.</summary>
    public static Sums Empty => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSquare(Vector256<double> scale, Vector256<double> c, Vector256<double> low, Vector256<double> high)
    {
        var w = Vector256.FusedMultiplyAdd(scale, low, c);
        squareLow = Vector256.FusedMultiplyAdd(w, w, squareLow);
        w = Vector256.FusedMultiplyAdd(scale, high, c);
        squareHigh = Vector256.FusedMultiplyAdd(w, w, squareHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddDot(Vector256<double> c, Vector256<double> low, Vector256<double> high)
    {
        dotLow = Vector256.FusedMultiplyAdd(c, low, dotLow);
        dotHigh = Vector256.FusedMultiplyAdd(c, high, dotHigh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSide(Vector256<double> from, Vector256<double> to, Vector256<double> low, Vector256<double> high)
    {
        squareLow |= Vector256.LessThan(low, from) | Vector256.GreaterThan(low, to);
        squareHigh |= Vector256.LessThan(high, from) | Vector256.GreaterThan(high, to);
    }

    /// <summary>Bit i tells whether sample i lies in the primitive.</summary>
    public readonly uint Truths(in Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Ball => Bits(Vector256.LessThanOrEqual(squareLow, Vector256.Create(instruction.Bound)), Vector256.LessThanOrEqual(squareHigh, Vector256.Create(instruction.Bound))),
        Opcode.HalfSpace => Bits(Vector256.LessThanOrEqual(dotLow, Vector256.Create(instruction.Bound)), Vector256.LessThanOrEqual(dotHigh, Vector256.Create(instruction.Bound))),
        Opcode.Box => ~Bits(squareLow, squareHigh) & 0xFF,
        _ => Bits(InCone(instruction, squareLow, dotLow), InCone(instruction, squareHigh, dotHigh)),
    };

    private static Vector256<double> InCone(in Instruction instruction, Vector256<double> square, Vector256<double> dot)
    {
        var scale = Vector256.Create(instruction.Scale);
        var along = scale * dot;
        var depth = Vector256.FusedMultiplyAdd(scale, dot, Vector256.Create(instruction.Depth));
        var across = Vector256.FusedMultiplyAdd(-along, along, square);
        return Vector256.GreaterThanOrEqual(depth, Vector256<double>.Zero)
            & Vector256.LessThanOrEqual(across * Vector256.Create(instruction.CosineSquared), depth * depth * Vector256.Create(instruction.SineSquared));
    }

    private static uint Bits(Vector256<double> low, Vector256<double> high) =>
        Vector256.ExtractMostSignificantBits(low) | (Vector256.ExtractMostSignificantBits(high) << 4);
}
