using ILGPU;
using RandomizedSmoothing.Numerics;

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

    private static int Primitive(Instruction instruction, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var square = 0.0;
        var dot = 0.0;
        var inside = 1;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var words = Philox.Block(
                new RandomWords((uint)sample, (uint)(sample >> 32), (uint)i / 4, shape.Point),
                (uint)shape.Seed,
                (uint)(shape.Seed >> 32));
            var first = BoxMuller.Of(words.X0, words.X1);
            var second = BoxMuller.Of(words.X2, words.X3);
            var rest = shape.Dimension - i;
            for (var j = 0; j < 4; j++)
            {
                if (j < rest)
                {
                    double z = j == 0 ? first.First : j == 1 ? first.Second : j == 2 ? second.First : second.Second;
                    var c = constants[instruction.Constants + i + j];
                    if (instruction.Opcode == Opcode.HalfSpace)
                    {
                        dot = Fused.MultiplyAdd(c, z, dot);
                    }
                    else if (instruction.Opcode == Opcode.Box)
                    {
                        inside &= z >= c && z <= constants[instruction.Constants + shape.Stride + i + j] ? 1 : 0;
                    }
                    else
                    {
                        var w = Fused.MultiplyAdd(instruction.Scale, z, c);
                        square = Fused.MultiplyAdd(w, w, square);
                        if (instruction.Opcode == Opcode.Cone)
                        {
                            dot = Fused.MultiplyAdd(constants[instruction.Constants + shape.Stride + i + j], z, dot);
                        }
                    }
                }
            }
        }

        if (instruction.Opcode == Opcode.Ball)
        {
            return square <= instruction.Bound ? 1 : 0;
        }

        if (instruction.Opcode == Opcode.HalfSpace)
        {
            return dot <= instruction.Bound ? 1 : 0;
        }

        if (instruction.Opcode == Opcode.Box)
        {
            return inside;
        }

        var along = instruction.Scale * dot;
        var depth = Fused.MultiplyAdd(instruction.Scale, dot, instruction.Depth);
        var across = Fused.MultiplyAdd(-along, along, square);
        return depth >= 0 && across * instruction.CosineSquared <= depth * depth * instruction.SineSquared ? 1 : 0;
    }
}
