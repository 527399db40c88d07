using ILGPU;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Whether a sample lies in a region of one primitive, for one thread of a device; the vectors' code is <see cref="SimdCounter"/>.</summary>
/// <remarks>One loop a kind of primitive, and no branch in it: noise of 0 behind the last coordinate changes nothing.</remarks>
internal static class RegionKernel
{
    /// <summary>Counts one thread's share of the samples: every <c>shape.Threads</c>-th.</summary>
    public static void Count(Index1D thread, ArrayView<long> counts, ArrayView<Instruction> program, ArrayView<double> constants, LaunchShape shape)
    {
        var count = 0L;
        var primitive = program[0];
        for (long sample = thread; sample < shape.Samples; sample += shape.Threads)
        {
            count += Contains(primitive, constants, shape, (ulong)(shape.First + sample));
        }

        counts[thread] = count;
    }

    private static int Contains(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample) =>
        primitive.Opcode == Opcode.Ball ? Ball(primitive, constants, shape, sample)
        : primitive.Opcode == Opcode.Cone ? Cone(primitive, constants, shape, sample)
        : primitive.Opcode == Opcode.HalfSpace ? HalfSpace(primitive, constants, shape, sample)
        : Box(primitive, constants, shape, sample);

    private static int Ball(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var square = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            square = KernelSums.AddSquares(square, primitive.Scale, constants, primitive.Constants + i, NoiseBlock.Of(shape, sample, i));
        }

        return square <= primitive.Bound ? 1 : 0;
    }

    private static int Cone(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var square = 0.0;
        var dot = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            var z = NoiseBlock.Of(shape, sample, i);
            var c = primitive.Constants + i;
            square = KernelSums.AddSquares(square, primitive.Scale, constants, c, z);
            dot = KernelSums.AddDots(dot, constants, c + shape.Stride, z);
        }

        return KernelSums.IsInCone(primitive, square, dot);
    }

    private static int HalfSpace(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var dot = 0.0;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            dot = KernelSums.AddDots(dot, constants, primitive.Constants + i, NoiseBlock.Of(shape, sample, i));
        }

        return dot <= primitive.Bound ? 1 : 0;
    }

    private static int Box(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var inside = 1;
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            inside &= KernelSums.AreBetween(constants, primitive.Constants + i, shape.Stride, NoiseBlock.Of(shape, sample, i));
        }

        return inside;
    }
}
