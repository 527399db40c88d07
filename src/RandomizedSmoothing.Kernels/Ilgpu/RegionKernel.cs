using ILGPU;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Whether a sample lies in a region, for one thread of a device; the vectors' code is <see cref="Simd.SimdCounter"/>.</summary>
/// <remarks>
/// Each primitive makes the sample's noise again: on a device that is cheaper than sums in memory for regions of one primitive,
/// and p primitives cost p times the noise. Nothing is stored but the stack, whose truths are the bits of a number.
/// </remarks>
internal static class RegionKernel
{
    /// <summary>Counts one thread's share of the samples: every <c>shape.Threads</c>-th.</summary>
    public static void Count(Index1D thread, ArrayView<long> counts, ArrayView<Instruction> program, ArrayView<double> constants, LaunchShape shape)
    {
        var count = 0L;
        for (long sample = thread; sample < shape.Samples; sample += shape.Threads)
        {
            count += Contains(program, constants, shape, (ulong)(shape.First + sample));
        }

        counts[thread] = count;
    }

    private static int Contains(ArrayView<Instruction> program, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var stack = 0u;
        for (var i = 0; i < shape.Instructions; i++)
        {
            var instruction = program[i];
            if (instruction.Opcode <= Opcode.Box)
            {
                stack = (stack << 1) | (uint)Primitive(instruction, constants, shape, sample);
            }
            else
            {
                var upper = stack & 1;
                var lower = (stack >> 1) & 1;
                var truth = instruction.Opcode == Opcode.Or ? lower | upper
                    : instruction.Opcode == Opcode.And ? lower & upper
                    : instruction.Opcode == Opcode.LowerOnly ? lower & (upper ^ 1)
                    : upper & (lower ^ 1);
                stack = ((stack >> 2) << 1) | truth;
            }
        }

        return (int)(stack & 1);
    }

    // One loop a kind, and no branch in it: noise of 0 behind the last coordinate changes nothing.
    private static int Primitive(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample) =>
        instruction.Opcode == Opcode.Ball ? Ball(instruction, constants, shape, sample)
        : instruction.Opcode == Opcode.Cone ? Cone(instruction, constants, shape, sample)
        : instruction.Opcode == Opcode.HalfSpace ? HalfSpace(instruction, constants, shape, sample)
        : Box(instruction, constants, shape, sample);

    private static int Ball(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var square = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var c = instruction.Constants + i;
            square = AddSquares(square, instruction.Scale, constants, c, NoiseBlock.Of(shape, sample, i));
        }

        return square <= instruction.Bound ? 1 : 0;
    }

    private static int Cone(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var square = 0.0;
        var dot = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var z = NoiseBlock.Of(shape, sample, i);
            var c = instruction.Constants + i;
            square = AddSquares(square, instruction.Scale, constants, c, z);
            dot = AddDots(dot, constants, c + shape.Stride, z);
        }

        var along = instruction.Scale * dot;
        var depth = Fused.MultiplyAdd(instruction.Scale, dot, instruction.Depth);
        var across = Fused.MultiplyAdd(-along, along, square);
        var isBelow = depth >= 0 ? 1 : 0;
        var isNear = across * instruction.CosineSquared <= depth * depth * instruction.SineSquared ? 1 : 0;
        return isBelow & isNear;
    }

    private static int HalfSpace(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var dot = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            dot = AddDots(dot, constants, instruction.Constants + i, NoiseBlock.Of(shape, sample, i));
        }

        return dot <= instruction.Bound ? 1 : 0;
    }

    private static int Box(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var inside = 1;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var z = NoiseBlock.Of(shape, sample, i);
            var low = instruction.Constants + i;
            var high = low + shape.Stride;
            inside &= IsBetween(z.Z0, constants[low], constants[high])
                & IsBetween(z.Z1, constants[low + 1], constants[high + 1])
                & IsBetween(z.Z2, constants[low + 2], constants[high + 2])
                & IsBetween(z.Z3, constants[low + 3], constants[high + 3]);
        }

        return inside;
    }

    private static double AddSquares(double sum, double scale, ArrayView<double> constants, int c, NoiseBlock z)
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

    private static double AddDots(double sum, ArrayView<double> constants, int c, NoiseBlock z)
    {
        sum = Fused.MultiplyAdd(constants[c], z.Z0, sum);
        sum = Fused.MultiplyAdd(constants[c + 1], z.Z1, sum);
        sum = Fused.MultiplyAdd(constants[c + 2], z.Z2, sum);
        return Fused.MultiplyAdd(constants[c + 3], z.Z3, sum);
    }

    private static int IsBetween(double z, double low, double high)
    {
        var isAbove = z >= low ? 1 : 0;
        var isBelow = z <= high ? 1 : 0;
        return isAbove & isBelow;
    }
}
