using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>What a primitive keeps of eight samples while their coordinates stream past: samples 0 … 3 low, 4 … 7 high.</summary>
internal struct Sums
{
    // A box's has all bits set where a coordinate lay outside.
    private Vector256<double> squareLow;
    private Vector256<double> squareHigh;
    private Vector256<double> dotLow;
    private Vector256<double> dotHigh;

    /// <summary>Adds four coordinates, one after the other.</summary>
    /// <param name="primitive">The primitive.</param>
    /// <param name="first">Its constants for these coordinates, in its first list.</param>
    /// <param name="stride">How far behind them its second list lies.</param>
    /// <param name="noise">The coordinates.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Instruction primitive, ref double first, int stride, in WideNoise noise)
    {
        if (primitive.Opcode == Opcode.HalfSpace)
        {
            AddDots(ref first, noise);
        }
        else if (primitive.Opcode == Opcode.Box)
        {
            AddSides(ref first, ref Unsafe.Add(ref first, stride), noise);
        }
        else
        {
            AddSquares(Vector256.Create(primitive.Scale), ref first, noise);
            if (primitive.Opcode == Opcode.Cone)
            {
                AddDots(ref Unsafe.Add(ref first, stride), noise);
            }
        }
    }

    /// <summary>Bit i tells whether sample i lies in the primitive.</summary>
    public readonly uint Truths(in Instruction instruction) => instruction.Opcode switch
    {
        Opcode.Ball => Bits(Vector256.LessThanOrEqual(squareLow, Vector256.Create(instruction.Bound)), Vector256.LessThanOrEqual(squareHigh, Vector256.Create(instruction.Bound))),
        Opcode.HalfSpace => Bits(Vector256.LessThanOrEqual(dotLow, Vector256.Create(instruction.Bound)), Vector256.LessThanOrEqual(dotHigh, Vector256.Create(instruction.Bound))),
        Opcode.Box => ~Bits(squareLow, squareHigh) & 0xFF,
        _ => Bits(InCone(instruction, squareLow, dotLow), InCone(instruction, squareHigh, dotHigh)),
    };

    // Adds (scale·z + c)².
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSquares(Vector256<double> scale, ref double c, in WideNoise noise)
    {
        (squareLow, squareHigh) = (
            Squares(squareLow, scale, ref c, noise.Z0.Low, noise.Z1.Low, noise.Z2.Low, noise.Z3.Low),
            Squares(squareHigh, scale, ref c, noise.Z0.High, noise.Z1.High, noise.Z2.High, noise.Z3.High));
    }

    // Adds c·z.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddDots(ref double c, in WideNoise noise)
    {
        (dotLow, dotHigh) = (
            Dots(dotLow, ref c, noise.Z0.Low, noise.Z1.Low, noise.Z2.Low, noise.Z3.Low),
            Dots(dotHigh, ref c, noise.Z0.High, noise.Z1.High, noise.Z2.High, noise.Z3.High));
    }

    // Notes where a coordinate lies outside its side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSides(ref double from, ref double to, in WideNoise noise)
    {
        AddSide(from, to, noise.Z0);
        AddSide(Unsafe.Add(ref from, 1), Unsafe.Add(ref to, 1), noise.Z1);
        AddSide(Unsafe.Add(ref from, 2), Unsafe.Add(ref to, 2), noise.Z2);
        AddSide(Unsafe.Add(ref from, 3), Unsafe.Add(ref to, 3), noise.Z3);
    }

    private static Vector256<double> InCone(in Instruction instruction, Vector256<double> square, Vector256<double> dot)
    {
        var scale = Vector256.Create(instruction.Scale);
        var along = scale * dot;
        var depth = Vector256.FusedMultiplyAdd(scale, dot, Vector256.Create(instruction.Depth));
        var across = Vector256.FusedMultiplyAdd(-along, along, square);
        return Vector256.GreaterThanOrEqual(depth, Vector256<double>.Zero)
            & Vector256.LessThanOrEqual(across * Vector256.Create(instruction.CosineSquared), depth * depth * Vector256.Create(instruction.SineSquared));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Squares(
        Vector256<double> sum, Vector256<double> scale, ref double c, Vector256<double> z0, Vector256<double> z1, Vector256<double> z2, Vector256<double> z3)
    {
        var w0 = Vector256.FusedMultiplyAdd(scale, z0, Vector256.Create(c));
        var w1 = Vector256.FusedMultiplyAdd(scale, z1, Vector256.Create(Unsafe.Add(ref c, 1)));
        var w2 = Vector256.FusedMultiplyAdd(scale, z2, Vector256.Create(Unsafe.Add(ref c, 2)));
        var w3 = Vector256.FusedMultiplyAdd(scale, z3, Vector256.Create(Unsafe.Add(ref c, 3)));
        sum = Vector256.FusedMultiplyAdd(w0, w0, sum);
        sum = Vector256.FusedMultiplyAdd(w1, w1, sum);
        sum = Vector256.FusedMultiplyAdd(w2, w2, sum);
        return Vector256.FusedMultiplyAdd(w3, w3, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Dots(
        Vector256<double> sum, ref double c, Vector256<double> z0, Vector256<double> z1, Vector256<double> z2, Vector256<double> z3)
    {
        sum = Vector256.FusedMultiplyAdd(Vector256.Create(c), z0, sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref c, 1)), z1, sum);
        sum = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref c, 2)), z2, sum);
        return Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref c, 3)), z3, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddSide(double from, double to, in WideNormals z)
    {
        var (low, high) = (Vector256.Create(from), Vector256.Create(to));
        squareLow |= Vector256.LessThan(z.Low, low) | Vector256.GreaterThan(z.Low, high);
        squareHigh |= Vector256.LessThan(z.High, low) | Vector256.GreaterThan(z.High, high);
    }

    private static uint Bits(Vector256<double> low, Vector256<double> high) =>
        Vector256.ExtractMostSignificantBits(low) | (Vector256.ExtractMostSignificantBits(high) << 4);
}
