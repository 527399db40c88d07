using ILGPU;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Whether a sample lies in a primitive, in doubles, for one thread of a device.</summary>
internal static class ExactPrimitive
{
    /// <summary>1 if it does, else 0.</summary>
    public static int Contains(Instruction primitive, ArrayView<double> constants, LaunchShape shape, ulong sample)
    {
        var sums = new KernelSums(0, 0);
        for (var i = 0; i < shape.Dimension; i += 4)
        {
            sums = KernelSums.Add(sums, primitive, constants, shape.Stride, i, NoiseBlock.Padded(shape, sample, i / 4));
        }

        return KernelSums.Truth(sums, primitive);
    }
}
