using ILGPU;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Whether a sample lies in a region of one primitive, for one thread of a device, in single precision; the vectors' code is <see cref="SampleCounter"/>.</summary>
/// <remarks>Where single precision does not tell, doubles do: <see cref="ExactPrimitive"/>. A kernel a kind, and no branch in its loop.</remarks>
internal static class PrimitiveKernel
{
    /// <summary>Counts one thread's share of the samples, every <c>shape.Threads</c>-th; and how many of them doubles had to decide, behind the counts of all threads.</summary>
    public static void Count<TKind>(
        Index1D thread,
        ArrayView<long> counts,
        ArrayView<Instruction> program,
        ArrayView<double> constants,
        ArrayView<SingleBounds> bounds,
        ArrayView<Four<float>> singles,
        LaunchShape shape)
        where TKind : struct, IPrimitiveKind
    {
        var count = 0L;
        var exact = 0L;
        var primitive = program[0];
        var bound = bounds[0];
        for (long sample = thread; sample < shape.Samples; sample += shape.Threads)
        {
            var number = (ulong)(shape.First + sample);
            var sums = shape.IsPaired ? OfPair<TKind>(bound.Scale, singles, shape, number) : OfBlocks<TKind>(bound.Scale, singles, shape, number);
            var verdict = TKind.Decide<ThreadLanes, float, uint, uint>(sums, bound);
            if ((verdict.Inside | verdict.Outside) == 0)
            {
                exact++;
                count += ExactPrimitive.Contains(primitive, constants, shape, number);
            }
            else
            {
                count += (long)(verdict.Inside & 1);
            }
        }

        counts[thread] = count;
        counts[thread + shape.Threads] = exact;
    }

    private static LaneSums<float, uint> OfBlocks<TKind>(float scale, ArrayView<Four<float>> singles, LaunchShape shape, ulong sample)
        where TKind : struct, IPrimitiveKind
    {
        var total = new LaneSums<float, uint>(0f, 0f, 0);
        var whole = shape.Dimension / 4;
        var block = 0;
        while (block < whole)
        {
            var sums = new LaneSums<float, uint>(0f, 0f, 0);
            var end = block + SingleBounds.Chunk < whole ? block + SingleBounds.Chunk : whole;
            while (block < end)
            {
                var z = NoiseBlock.Of(shape, sample, block);
                var first = singles[block];
                var second = singles[block + ((TKind.Lists - 1) * shape.Blocks)];
                sums = Add<TKind>(sums, scale, first.Z0, second.Z0, z.Z0);
                sums = Add<TKind>(sums, scale, first.Z1, second.Z1, z.Z1);
                sums = Add<TKind>(sums, scale, first.Z2, second.Z2, z.Z2);
                sums = Add<TKind>(sums, scale, first.Z3, second.Z3, z.Z3);
                block++;
            }

            total = new(ThreadLanes.Add(total.Square, sums.Square), ThreadLanes.Add(total.Dot, sums.Dot), total.Outside | sums.Outside);
        }

        var rest = shape.Dimension - (4 * block);
        if (rest > 0)
        {
            var z = NoiseBlock.Of(shape, sample, block);
            var first = singles[block];
            var second = singles[block + ((TKind.Lists - 1) * shape.Blocks)];
            total = Add<TKind>(total, scale, first.Z0, second.Z0, z.Z0);
            if (rest > 1)
            {
                total = Add<TKind>(total, scale, first.Z1, second.Z1, z.Z1);
            }

            if (rest > 2)
            {
                total = Add<TKind>(total, scale, first.Z2, second.Z2, z.Z2);
            }
        }

        return total;
    }

    private static LaneSums<float, uint> OfPair<TKind>(float scale, ArrayView<Four<float>> singles, LaunchShape shape, ulong sample)
        where TKind : struct, IPrimitiveKind
    {
        var z = NoiseBlock.OfPair(shape, sample);
        var first = singles[0];
        var second = singles[TKind.Lists - 1];
        var sums = Add<TKind>(new LaneSums<float, uint>(0f, 0f, 0), scale, first.Z0, second.Z0, z.First);
        return shape.Dimension > 1 ? Add<TKind>(sums, scale, first.Z1, second.Z1, z.Second) : sums;
    }

    private static LaneSums<float, uint> Add<TKind>(LaneSums<float, uint> sums, float scale, float first, float second, float z)
        where TKind : struct, IPrimitiveKind => TKind.Add<ThreadLanes, float, uint, uint>(sums, scale, first, second, z);
}
