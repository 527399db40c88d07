using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Kernels.Simd;

/// <summary>Counts the samples of a range that lie in a region, eight at a time, on one thread.</summary>
/// <remarks>
/// The noise of eight samples is made once, four coordinates at a time, and every primitive adds them to its two sums: 128 bytes
/// a primitive are all that is kept.
/// </remarks>
internal sealed class SimdCounter
{
    private const int Lanes = 8;

    private readonly RegionProgram program;
    private readonly NoiseSource source;
    private readonly Instruction[] primitives;
    private readonly Sums[] sums;

    public SimdCounter(RegionProgram program, NoiseSource source)
    {
        this.program = program;
        this.source = source;
        primitives = [.. program.Instructions.Where(instruction => instruction.IsPrimitive)];
        sums = new Sums[primitives.Length];
    }

    /// <summary>The count.</summary>
    public long Count(long first, long samples)
    {
        var count = 0L;
        for (var done = 0L; done < samples; done += Lanes)
        {
            var rest = samples - done;
            var valid = rest >= Lanes ? 0xFFu : (1u << (int)rest) - 1;
            count += BitOperations.PopCount(Contains((ulong)(first + done)) & valid);
        }

        return count;
    }

    // Bit i tells whether sample + i lies in the region.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint Contains(ulong sample)
    {
        Array.Clear(sums);
        for (var i = 0; i < program.Dimension; i += 4)
        {
            Add(i, SimdNoise.Of(source, sample, i, program.Dimension));
        }

        return Evaluate();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int i, in SimdNoise noise)
    {
        ref var constants = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ImmutableCollectionsMarshal.AsArray(program.Constants)!), i);
        for (var p = 0; p < primitives.Length; p++)
        {
            ref readonly var primitive = ref primitives[p];
            ref var first = ref Unsafe.Add(ref constants, primitive.Constants);
            ref var second = ref Unsafe.Add(ref first, program.Stride);
            var sum = sums[p];
            if (primitive.Opcode == Opcode.HalfSpace)
            {
                sum.AddDots(ref first, noise);
            }
            else if (primitive.Opcode == Opcode.Box)
            {
                sum.AddSides(ref first, ref second, noise);
            }
            else
            {
                sum.AddSquares(Vector256.Create(primitive.Scale), ref first, noise);
                if (primitive.Opcode == Opcode.Cone)
                {
                    sum.AddDots(ref second, noise);
                }
            }

            sums[p] = sum;
        }
    }

    private uint Evaluate()
    {
        Span<uint> stack = stackalloc uint[64];
        var (top, next) = (0, 0);
        foreach (var instruction in program.Instructions)
        {
            if (instruction.IsPrimitive)
            {
                stack[top++] = sums[next++].Truths(instruction);
                continue;
            }

            var upper = stack[--top];
            ref var lower = ref stack[top - 1];
            lower = instruction.Opcode switch
            {
                Opcode.Or => lower | upper,
                Opcode.And => lower & upper,
                Opcode.LowerOnly => lower & ~upper,
                _ => upper & ~lower,
            };
        }

        return stack[0];
    }
}
