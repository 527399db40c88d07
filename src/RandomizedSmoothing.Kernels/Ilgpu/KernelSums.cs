using ILGPU;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>What a primitive keeps of one sample while its coordinates stream past; the vectors' code is <see cref="Sums"/>.</summary>
/// <param name="Square">Σ wᵢ², or of a box whether a coordinate lay outside: then it is not 0.</param>
/// <param name="Dot">Σ cᵢzᵢ.</param>
internal readonly record struct KernelSums(double Square, double Dot)
{
    /// <summary>Adds four coordinates to a primitive's sums.</summary>
    public static KernelSums Add(KernelSums sums, Instruction primitive, ArrayView<double> constants, int stride, int i, Four<float> z)
    {
        var square = sums.Square;
        var dot = sums.Dot;
        var c = primitive.Constants + i;
        if (primitive.Opcode == Opcode.HalfSpace)
        {
            dot = AddDots(dot, constants, c, z);
        }
        else if (primitive.Opcode == Opcode.Box)
        {
            square = AreBetween(constants, c, stride, z) != 0 ? square : 1.0;
        }
        else if (primitive.Opcode <= Opcode.Cone)
        {
            square = AddSquares(square, primitive.Scale, constants, c, z);
            if (primitive.Opcode == Opcode.Cone)
            {
                dot = AddDots(dot, constants, c + stride, z);
            }
        }

        return new KernelSums(square, dot);
    }

    /// <summary>1 if the sample with these sums lies in the primitive, else 0.</summary>
    public static int Truth(KernelSums sums, Instruction primitive)
    {
        if (primitive.Opcode == Opcode.Cone)
        {
            return IsInCone(primitive, sums.Square, sums.Dot);
        }

        var sum = primitive.Opcode == Opcode.HalfSpace ? sums.Dot : sums.Square;
        var bound = primitive.Opcode == Opcode.Box ? 0.0 : primitive.Bound;
        return sum <= bound ? 1 : 0;
    }

    /// <summary>Adds (scale·z + c)².</summary>
    public static double AddSquares(double sum, double scale, ArrayView<double> constants, int c, Four<float> z)
    {
        var w0 = Fused.MultiplyAdd(scale, z.Z0, constants[c]);
        var w1 = Fused.MultiplyAdd(scale, z.Z1, constants[c + 1]);
        var w2 = Fused.MultiplyAdd(scale, z.Z2, constants[c + 2]);
        var w3 = Fused.MultiplyAdd(scale, z.Z3, constants[c + 3]);
        sum = Fused.MultiplyAdd(w0, w0, sum);
        sum = Fused.MultiplyAdd(w1, w1, sum);
        sum = Fused.MultiplyAdd(w2, w2, sum);
        return Fused.MultiplyAdd(w3, w3, sum);
    }

    /// <summary>Adds c·z.</summary>
    public static double AddDots(double sum, ArrayView<double> constants, int c, Four<float> z)
    {
        sum = Fused.MultiplyAdd(constants[c], z.Z0, sum);
        sum = Fused.MultiplyAdd(constants[c + 1], z.Z1, sum);
        sum = Fused.MultiplyAdd(constants[c + 2], z.Z2, sum);
        return Fused.MultiplyAdd(constants[c + 3], z.Z3, sum);
    }

    /// <summary>1 if every coordinate lies between its two bounds, else 0.</summary>
    public static int AreBetween(ArrayView<double> constants, int low, int stride, Four<float> z)
    {
        var high = low + stride;
        return IsBetween(z.Z0, constants[low], constants[high])
            & IsBetween(z.Z1, constants[low + 1], constants[high + 1])
            & IsBetween(z.Z2, constants[low + 2], constants[high + 2])
            & IsBetween(z.Z3, constants[low + 3], constants[high + 3]);
    }

    /// <summary>1 if the sums are those of a sample in the cone, else 0.</summary>
    public static int IsInCone(Instruction primitive, double square, double dot)
    {
        var along = primitive.Scale * dot;
        var depth = Fused.MultiplyAdd(primitive.Scale, dot, primitive.Depth);
        var across = Fused.MultiplyAdd(-along, along, square);
        var isBelow = depth >= 0 ? 1 : 0;
        var isNear = across * primitive.CosineSquared <= depth * depth * primitive.SineSquared ? 1 : 0;
        return isBelow & isNear;
    }

    private static int IsBetween(double z, double low, double high)
    {
        var isAbove = z >= low ? 1 : 0;
        var isBelow = z <= high ? 1 : 0;
        return isAbove & isBelow;
    }
}
