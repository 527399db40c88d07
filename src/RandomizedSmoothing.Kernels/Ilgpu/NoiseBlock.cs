using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Four coordinates of a sample's noise; behind the last coordinate it is 0.</summary>
internal readonly record struct NoiseBlock(double Z0, double Z1, double Z2, double Z3)
{
    /// <summary>Coordinates i … i + 3.</summary>
    public static NoiseBlock Of(LaunchShape shape, ulong sample, int i)
    {
        // Two samples share a block in one or two dimensions: NoiseSource.Pair.
        var isPaired = shape.Dimension <= NoiseSource.PairedDimension;
        var counter = isPaired ? sample >> 1 : sample;
        var words = KernelPhilox.Block(
            (uint)counter, (uint)(counter >> 32), (uint)i / 4, shape.Point, (uint)shape.Seed, (uint)(shape.Seed >> 32));
        if (isPaired)
        {
            var isOdd = (sample & 1) != 0;
            var pair = BoxMuller.Of(isOdd ? words.X2 : words.X0, isOdd ? words.X3 : words.X1);
            return new NoiseBlock(pair.First, shape.Dimension > 1 ? pair.Second : 0, 0, 0);
        }

        var first = BoxMuller.Of(words.X0, words.X1);
        var second = BoxMuller.Of(words.X2, words.X3);
        var rest = shape.Dimension - i;
        return new NoiseBlock(first.First, rest > 1 ? first.Second : 0, rest > 2 ? second.First : 0, rest > 3 ? second.Second : 0);
    }
}
