using ILGPU;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>All points of a grid under one noise: a few inner products of each sample's noise, then what they tell of every point.</summary>
/// <remarks>Doubles throughout. Where rounding may decide, a sample is set aside, and looked at again as its point alone does: <see cref="GridTerm"/>.</remarks>
internal static class GridKernel
{
    /// <summary>How many lists share their noise.</summary>
    public const int Group = 4;

    /// <summary>How many undecided samples a thread can keep. No atomic operations: not every OpenCL device compiles those of OpenCL C 2.0.</summary>
    public const int Room = 4;

    /// <summary>Of every <c>shape.Threads</c>-th sample, ‖z‖² and its inner product with each list, behind each other, a row of all samples each.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="sums">1 + <paramref name="lists"/> rows.</param>
    /// <param name="constants">The lists, each as long as <c>shape.Stride</c>.</param>
    /// <param name="lists">How many there are: whole groups.</param>
    /// <param name="shape">The noise and the samples.</param>
    public static void Sum(Index1D thread, ArrayView<double> sums, ArrayView<double> constants, int lists, LaunchShape shape)
    {
        for (long sample = thread; sample < shape.Samples; sample += shape.Threads)
        {
            for (var list = 0; list < lists; list += Group)
            {
                var first = list * shape.Stride;
                var (square, s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0, 0.0);
                for (var i = 0; i < shape.Dimension; i += 4)
                {
                    var z = NoiseBlock.Padded(shape, (ulong)(shape.First + sample), i / 4);
                    square = Square(square, z);
                    s0 = KernelSums.AddDots(s0, constants, first + i, z);
                    s1 = KernelSums.AddDots(s1, constants, first + shape.Stride + i, z);
                    s2 = KernelSums.AddDots(s2, constants, first + (2 * shape.Stride) + i, z);
                    s3 = KernelSums.AddDots(s3, constants, first + (3 * shape.Stride) + i, z);
                }

                sums[sample] = square;
                sums[((list + 1) * shape.Samples) + sample] = s0;
                sums[((list + 2) * shape.Samples) + sample] = s1;
                sums[((list + 3) * shape.Samples) + sample] = s2;
                sums[((list + 4) * shape.Samples) + sample] = s3;
            }
        }
    }

    /// <summary>Counts one thread's share of a point's samples in region r at <c>thread + r·shape.Threads</c>, and sets aside what is undecided.</summary>
    /// <param name="thread">The thread: the point is its remainder by the number of points.</param>
    /// <param name="counts">A count for each region and thread.</param>
    /// <param name="sums">What <see cref="Sum"/> made.</param>
    /// <param name="terms">The primitives.</param>
    /// <param name="program">What is made of their truths.</param>
    /// <param name="aside">How many each thread set aside: more, perhaps, than there was room for.</param>
    /// <param name="undecided">The first <see cref="Room"/> samples of each thread: number i at <c>thread + i·shape.Threads</c>.</param>
    /// <param name="shape">The rest.</param>
    public static void Count(
        Index1D thread,
        ArrayView<long> counts,
        ArrayView<double> sums,
        ArrayView<GridTerm> terms,
        ArrayView<Instruction> program,
        ArrayView<int> aside,
        ArrayView<int> undecided,
        GridShape shape)
    {
        for (var region = 1; region < shape.Regions; region++)
        {
            counts[thread + (region * shape.Threads)] = 0;
        }

        var point = thread % shape.Points;
        var (column, row) = (point % shape.Columns, point / shape.Columns);
        var count = 0L;
        var open = 0;
        for (var sample = thread / shape.Points; sample < shape.Samples; sample += shape.Shares)
        {
            var (stack, isUndecided) = Look(sums, terms, program, shape, sample, column, row);
            if (isUndecided != 0)
            {
                if (open < Room)
                {
                    undecided[thread + (open * shape.Threads)] = sample;
                }

                open++;
                continue;
            }

            for (var region = shape.Regions - 1; region > 0; region--)
            {
                counts[thread + (region * shape.Threads)] += (long)(stack & 1);
                stack >>= 1;
            }

            count += (long)(stack & 1);
        }

        counts[thread] = count;
        aside[thread] = open;
    }

    // The truths of the regions, the last one's in the lowest bit; and whether one of the primitives is undecided.
    private static (ulong Stack, int IsUndecided) Look(ArrayView<double> sums, ArrayView<GridTerm> terms, ArrayView<Instruction> program, GridShape shape, int sample, int column, int row)
    {
        var stack = 0UL;
        var square = sums[sample];
        var right = sums[((long)1 * shape.Samples) + sample];
        var up = sums[((long)2 * shape.Samples) + sample];
        var list = 3;
        var next = 0;
        var isUndecided = 0;
        for (var i = 0; i < shape.Instructions; i++)
        {
            var opcode = program[i].Opcode;
            if (opcode <= Opcode.Box)
            {
                var term = terms[next];
                next++;
                var slack = shape.SlackPerSquare * (1 + square + (term.Most * term.Most));
                var product = sums[((long)list * shape.Samples) + sample];
                list++;
                var margin = 0.0;
                if (opcode == Opcode.HalfSpace)
                {
                    margin = term.Primitive.Bound - (column * term.Right) - (row * term.Up) - product;
                }
                else if (opcode == Opcode.Ball)
                {
                    margin = term.Primitive.Bound - term.Constant.At(column, row) - square - (2 * (product + (row * up) + (column * right)));
                }
                else
                {
                    // Outside already if behind the apex, whichever side of the mantle.
                    var along = sums[((long)list * shape.Samples) + sample];
                    list++;
                    var depth = along + term.Primitive.Depth + (column * term.Right) + (row * term.Up);
                    var across = square - (along * along) + (2 * product) + (row * 2 * (up - (term.Up * along))) + (column * 2 * (right - (term.Right * along))) + term.Constant.At(column, row);
                    var mantle = (depth * depth * term.Primitive.SineSquared) - (across * term.Primitive.CosineSquared);
                    margin = depth < mantle ? depth : mantle;
                }

                isUndecided |= margin >= -slack & margin <= slack ? 1 : 0;
                stack = (stack << 1) | (margin > slack ? 1UL : 0UL);
            }
            else
            {
                stack = ProgramKernel.Combine(stack, opcode);
            }
        }

        return (stack, isUndecided);
    }

    private static double Square(double sum, Four<float> z)
    {
        sum = Fused.MultiplyAdd((double)z.Z0, (double)z.Z0, sum);
        sum = Fused.MultiplyAdd((double)z.Z1, (double)z.Z1, sum);
        sum = Fused.MultiplyAdd((double)z.Z2, (double)z.Z2, sum);
        return Fused.MultiplyAdd((double)z.Z3, (double)z.Z3, sum);
    }
}
