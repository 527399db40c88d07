using RandomizedSmoothing.Noise;
using BoxMuller = RandomizedSmoothing.Noise.LaneBoxMuller<RandomizedSmoothing.Kernels.Ilgpu.ThreadLanes, float, uint, uint>;
using Philox = RandomizedSmoothing.Noise.LanePhilox<RandomizedSmoothing.Kernels.Ilgpu.ThreadLanes, float, uint, uint>;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>The noise of a sample, for one thread of a device.</summary>
internal static class NoiseBlock
{
    /// <summary>Coordinates 4b … 4b + 3, in three dimensions or more.</summary>
    public static Four<float> Of(LaunchShape shape, ulong sample, int block)
    {
        var words = Philox.Of(new((uint)sample, (uint)(sample >> 32), (uint)block, shape.Index), shape.Keys);
        var first = BoxMuller.Of(words.X0, words.X1);
        var second = BoxMuller.Of(words.X2, words.X3);
        return new(first.First, first.Second, second.First, second.Second);
    }

    /// <summary>Both coordinates in one or two dimensions, where two samples share a block: NoiseSource.Pair.</summary>
    public static NormalPair<float> OfPair(LaunchShape shape, ulong sample)
    {
        var block = sample >> 1;
        var words = Philox.Of(new((uint)block, (uint)(block >> 32), 0, shape.Index), shape.Keys);
        var isOdd = (sample & 1) != 0;
        return BoxMuller.Of(isOdd ? words.X2 : words.X0, isOdd ? words.X3 : words.X1);
    }

    /// <summary>Coordinates 4b … 4b + 3 in any dimension; behind the last coordinate they are 0.</summary>
    public static Four<float> Padded(LaunchShape shape, ulong sample, int block)
    {
        if (shape.IsPaired)
        {
            var pair = OfPair(shape, sample);
            return new(pair.First, shape.Dimension > 1 ? pair.Second : 0f, 0f, 0f);
        }

        var z = Of(shape, sample, block);
        var rest = shape.Dimension - (4 * block);
        return new(z.Z0, rest > 1 ? z.Z1 : 0f, rest > 2 ? z.Z2 : 0f, rest > 3 ? z.Z3 : 0f);
    }
}
