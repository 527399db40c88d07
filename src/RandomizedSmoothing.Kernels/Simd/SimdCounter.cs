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
    private readonly NoiseSource stream;
    private readonly Instruction[] primitives;
    private readonly Sums[] sums;

    public SimdCounter(RegionProgram program, NoiseSource stream)
    {
        this.program = program;
        this.stream = stream;
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
    private uint Contains(ulong sample)
    {
        Array.Fill(sums, Sums.Empty);
        var dimension = program.Dimension;
        for (var i = 0; i < dimension; i += 4)
        {
            var words = SimdPhilox.Block(stream, sample, (uint)i / 4);
            var (z0, z1) = SimdBoxMuller.Of(words.X0, words.X1);
            if (dimension - i < 3)
            {
                Add(i, z0);
                if (dimension - i == 2)
                {
                    Add(i + 1, z1);
                }

                continue;
            }

            var (z2, z3) = SimdBoxMuller.Of(words.X2, words.X3);
            if (dimension - i == 3)
            {
                Add(i, z0);
                Add(i + 1, z1);
                Add(i + 2, z2);
                continue;
            }

            Add(i, z0, z1, z2, z3);
        }

        return Evaluate();
    }

    private void Add(int i, Vector256<float> z0, Vector256<float> z1, Vector256<float> z2, Vector256<float> z3)
    {
        Add(i, z0);
        Add(i + 1, z1);
        Add(i + 2, z2);
        Add(i + 3, z3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(int i, Vector256<float> noise)
    {
        var (low, high) = Vector256.Widen(noise);
        ref var constants = ref MemoryMarshal.GetReference(program.Constants.AsSpan());
        for (var p = 0; p < primitives.Length; p++)
        {
            ref readonly var primitive = ref primitives[p];
            ref var sum = ref sums[p];
            var c = Vector256.Create(Unsafe.Add(ref constants, primitive.Constants + i));
            if (primitive.Opcode == Opcode.HalfSpace)
            {
                sum.AddDot(c, low, high);
            }
            else if (primitive.Opcode == Opcode.Box)
            {
                sum.AddSide(c, Vector256.Create(Unsafe.Add(ref constants, primitive.Constants + program.Dimension + i)), low, high);
            }
            else
            {
                sum.AddSquare(Vector256.Create(primitive.Scale), c, low, high);
                if (primitive.Opcode == Opcode.Cone)
                {
                    sum.AddDot(Vector256.Create(Unsafe.Add(ref constants, primitive.Constants + program.Dimension + i)), low, high);
                }
            }
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
