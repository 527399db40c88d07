using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Counts the samples of a range that lie in each region of a program, eight at a time in doubles, on one thread.</summary>
/// <remarks>
/// The noise of eight samples is made once, four coordinates at a time, and every primitive adds them to its two sums: 128 bytes
/// a primitive are all that is kept.
/// </remarks>
internal sealed class SimdCounter(RegionProgram program, NoiseSource source) : ISampleCounter
{
    private const int Lanes = 8;

    private readonly RoundKeys<Vector256<ulong>> keys = new(source.Seed, word => Vector256.Create((ulong)word));
    private readonly Instruction[] primitives = [.. program.Primitives];
    private readonly Sums[] sums = new Sums[program.Primitives.Length];
    private readonly uint[] stack = new uint[program.Instructions.Length];

    /// <inheritdoc/>
    public long Exact => 0;

    /// <inheritdoc/>
    public void Count(long first, long samples, Span<long> counts)
    {
        // In one or two dimensions the noise of two samples comes from one block: a vector starts at an even sample.
        var skipped = program.Dimension <= NoiseSource.PairedDimension ? first & 1 : 0;
        for (var done = -skipped; done < samples; done += Lanes)
        {
            var rest = samples - done;
            var valid = rest >= Lanes ? 0xFFu : (1u << (int)rest) - 1;
            valid = done < 0 ? valid & ~1u : valid;
            var sample = (ulong)(first + done);
            if (program.Instructions.Length == 1)
            {
                counts[0] += BitOperations.PopCount(ContainsOne(sample) & valid);
                continue;
            }

            Evaluate(sample);
            for (var region = 0; region < counts.Length; region++)
            {
                counts[region] += BitOperations.PopCount(stack[region] & valid);
            }
        }
    }

    /// <summary>Bit i tells whether sample + i lies in the only primitive, whose sums stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint ContainsOne(ulong sample)
    {
        ref var constants = ref MemoryMarshal.GetArrayDataReference(ImmutableCollectionsMarshal.AsArray(program.Constants)!);
        ref readonly var primitive = ref primitives[0];
        var sum = default(Sums);
        for (var i = 0; i < program.Dimension; i += 4)
        {
            sum.Add(primitive, ref Unsafe.Add(ref constants, i), program.Stride, WideNoise.Of(keys, source.Index, sample, i, program.Dimension));
        }

        return sum.Truths(primitive);
    }

    // Bit i of the stack's entry j tells whether sample + i lies in region j.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Evaluate(ulong sample)
    {
        Array.Clear(sums);
        ref var constants = ref MemoryMarshal.GetArrayDataReference(ImmutableCollectionsMarshal.AsArray(program.Constants)!);
        for (var i = 0; i < program.Dimension; i += 4)
        {
            var noise = WideNoise.Of(keys, source.Index, sample, i, program.Dimension);
            for (var p = 0; p < primitives.Length; p++)
            {
                var sum = sums[p];
                sum.Add(primitives[p], ref Unsafe.Add(ref constants, primitives[p].Constants + i), program.Stride, noise);
                sums[p] = sum;
            }
        }

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
    }
}
