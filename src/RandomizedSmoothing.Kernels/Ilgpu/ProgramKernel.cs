using ILGPU;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Which regions of several primitives a sample lies in, for one thread of a device.</summary>
/// <remarks>
/// The noise is made once for a group of four primitives, whose sums are eight registers: p primitives cost ⌈p/4⌉ times the
/// noise. The stack of truths are the bits of a number; only the counts of a second region and on are kept in memory.
/// </remarks>
internal static class ProgramKernel
{
    /// <summary>How many primitives share their noise.</summary>
    public const int Group = 4;

    /// <summary>Counts one thread's share of the samples in region r at <c>thread + r·shape.Threads</c>.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="counts">A count for each region and thread.</param>
    /// <param name="program">The primitives in whole groups, then the program itself.</param>
    /// <param name="constants">What the primitives refer to.</param>
    /// <param name="shape">The rest.</param>
    public static void CountEach(Index1D thread, ArrayView<long> counts, ArrayView<Instruction> program, ArrayView<double> constants, LaunchShape shape)
    {
        for (var region = 1; region < shape.Regions; region++)
        {
            counts[thread + (region * shape.Threads)] = 0;
        }

        var count = 0L;
        for (long sample = thread; sample < shape.Samples; sample += shape.Threads)
        {
            var stack = Evaluate(program, constants, shape, (ulong)(shape.First + sample));
            for (var region = shape.Regions - 1; region > 0; region--)
            {
                counts[thread + (region * shape.Threads)] += (long)(stack & 1);
                stack >>= 1;
            }

            count += (long)(stack & 1);
        }

        counts[thread] = count;
    }

    private static ulong Evaluate(ArrayView<Instruction> program, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var stack = 0UL;
        var truths = 0;
        var pushed = 0;
        for (var i = 0; i < shape.Instructions; i++)
        {
            var opcode = program[shape.Primitives + i].Opcode;
            if (opcode <= Opcode.Box)
            {
                if (pushed % Group == 0)
                {
                    truths = Truths(program, pushed, constants, shape, sample);
                }

                stack = (stack << 1) | (ulong)(uint)(truths & 1);
                truths >>= 1;
                pushed++;
            }
            else
            {
                stack = Combine(stack, opcode);
            }
        }

        return stack;
    }

    /// <summary>What is made of the two truths on top of a stack.</summary>
    public static ulong Combine(ulong stack, Opcode opcode)
    {
        var upper = stack & 1;
        var lower = (stack >> 1) & 1;
        var truth = opcode == Opcode.Or ? lower | upper
            : opcode == Opcode.And ? lower & upper
            : opcode == Opcode.LowerOnly ? lower & (upper ^ 1)
            : upper & (lower ^ 1);
        return ((stack >> 2) << 1) | truth;
    }

    // Bit j is the truth of primitive first + j.
    private static int Truths(ArrayView<Instruction> program, int first, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var (p0, p1, p2, p3) = (program[first], program[first + 1], program[first + 2], program[first + 3]);
        var s0 = new KernelSums(0, 0);
        var s1 = new KernelSums(0, 0);
        var s2 = new KernelSums(0, 0);
        var s3 = new KernelSums(0, 0);
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var z = NoiseBlock.Padded(shape, sample, i / 4);
            s0 = KernelSums.Add(s0, p0, constants, shape.Stride, i, z);
            s1 = KernelSums.Add(s1, p1, constants, shape.Stride, i, z);
            s2 = KernelSums.Add(s2, p2, constants, shape.Stride, i, z);
            s3 = KernelSums.Add(s3, p3, constants, shape.Stride, i, z);
        }

        return KernelSums.Truth(s0, p0) | (KernelSums.Truth(s1, p1) << 1) | (KernelSums.Truth(s2, p2) << 2) | (KernelSums.Truth(s3, p3) << 3);
    }
}
