using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling.Grids;

/// <summary>Regions as seen by the same noise from all points of a grid.</summary>
internal sealed class GridProgram
{
    // All offsets and sizes are then in units of σ: none is scaled down to keep its square within the doubles.
    private const double Largest = 1L << 40;

    private readonly RegionProgram first;
    private readonly GridMotion motion;
    private readonly GridPrimitive[] primitives;
    private readonly Verdict64[] stack;

    private GridProgram(NoisyGrid at, RegionProgram first)
    {
        this.first = first;
        motion = new(at, first.Stride);
        primitives = [.. first.Primitives.Select(Of)];
        stack = new Verdict64[first.Instructions.Length];
    }

    /// <summary>Of a grid; null where rounding would leave too much open, as at distances of a million σ and more.</summary>
    public static GridProgram? TryCompile(NoisyGrid at)
    {
        var first = RegionProgram.Compile(at.At(0, 0));
        if (!first.Primitives.All(primitive => primitive.Scale == 1 && Math.Abs(primitive.Bound) <= Largest))
        {
            return null;
        }

        var program = new GridProgram(at, first);
        return program.motion.Reach <= Largest && program.primitives.All(primitive => primitive.IsSharp) ? program : null;
    }

    /// <summary>All that a device needs to know; null where a box is among the primitives, whose sums are as many as the coordinates that the grid moves in.</summary>
    public GridForm? Form() => first.Primitives.Any(primitive => primitive.Opcode == Opcode.Box) ? null : new(
        [motion.Right, motion.Up, .. first.Primitives.SelectMany(primitive => Enumerable.Range(0, primitive.Opcode == Opcode.Cone ? 2 : 1).Select(list => Constants(primitive, list)))],
        [.. first.Primitives.Select(Term)],
        first.Instructions,
        first.Dimension,
        first.Regions,
        motion.SlackPerSquare);

    /// <summary>Looks at samples s … s + 63; s is even.</summary>
    public void Look(in RoundKeys<Vector256<ulong>> keys, uint point, ulong sample)
    {
        for (var lane = 0; lane < Verdict64.Block; lane += 8)
        {
            Add(keys, point, sample, lane);
            motion.Keep(lane);
            foreach (var primitive in primitives)
            {
                primitive.Keep(lane);
            }
        }

        motion.Complete();
    }

    /// <summary>Goes to a row.</summary>
    public void GoTo(int row)
    {
        foreach (var primitive in primitives)
        {
            primitive.GoTo(row);
        }
    }

    /// <summary>Which of the samples lie in each region at a column of the row.</summary>
    public ReadOnlySpan<Verdict64> At(int column)
    {
        var (top, next) = (0, 0);
        foreach (var instruction in first.Instructions)
        {
            if (instruction.IsPrimitive)
            {
                stack[top++] = primitives[next++].At(column);
                continue;
            }

            var upper = stack[--top];
            ref var lower = ref stack[top - 1];
            var inside = instruction.Opcode switch
            {
                Opcode.Or => lower.Inside | upper.Inside,
                Opcode.And => lower.Inside & upper.Inside,
                Opcode.LowerOnly => lower.Inside & ~upper.Inside,
                _ => upper.Inside & ~lower.Inside,
            };
            lower = new(inside, lower.Undecided | upper.Undecided);
        }

        return stack.AsSpan(0, top);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(in RoundKeys<Vector256<ulong>> keys, uint point, ulong sample, int lane)
    {
        for (var i = 0; i < first.Dimension; i += 4)
        {
            var noise = WideNoise.Of(keys, point, sample + (ulong)lane, i, first.Dimension);
            motion.Add(i, noise);
            foreach (var primitive in primitives)
            {
                primitive.Add(i, lane, noise);
            }
        }
    }

    private GridPrimitive Of(Instruction primitive) => primitive.Opcode switch
    {
        Opcode.Ball => new GridBall(motion, Term(primitive), Constants(primitive, 0)),
        Opcode.Cone => new GridCone(motion, Term(primitive), Constants(primitive, 0), Constants(primitive, 1)),
        Opcode.HalfSpace => new GridHalfSpace(motion, Term(primitive), Constants(primitive, 0)),
        _ => new GridBox(motion, Constants(primitive, 0), Constants(primitive, 1)),
    };

    private GridTerm Term(Instruction primitive) => primitive.Opcode switch
    {
        Opcode.Ball => GridTerm.Ball(motion, primitive, Constants(primitive, 0)),
        Opcode.Cone => GridTerm.Cone(motion, primitive, Constants(primitive, 0), Constants(primitive, 1)),
        _ => GridTerm.HalfSpace(motion, primitive, Constants(primitive, 0)),
    };

    private double[] Constants(Instruction primitive, int list) =>
        ImmutableCollectionsMarshal.AsArray(first.Constants)!.AsSpan(primitive.Constants + (list * first.Stride), first.Stride).ToArray();
}
