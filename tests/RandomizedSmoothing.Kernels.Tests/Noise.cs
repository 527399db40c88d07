using RandomizedSmoothing.Noise;
using BoxMuller = RandomizedSmoothing.Noise.LaneBoxMuller<RandomizedSmoothing.Noise.ScalarLanes, float, uint, uint>;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The normals of a sample, one by one, from the scalar code.</summary>
internal static class Noise
{
    public static double[] Of(NoiseSource source, long sample, int dimension)
    {
        if (dimension <= NoiseSource.PairedDimension)
        {
            var (first, second) = Pair(source, (ulong)sample);
            return dimension == 1 ? [first] : [first, second];
        }

        return [.. Enumerable.Range(0, (dimension + 3) / 4).SelectMany(block => Normals(source.Words((ulong)sample, (uint)block))).Take(dimension)];
    }

    /// <summary>Of a block's words.</summary>
    public static double[] Normals(RandomWords words)
    {
        var (first, second) = (BoxMuller.Of(words.X0, words.X1), BoxMuller.Of(words.X2, words.X3));
        return [first.First, first.Second, second.First, second.Second];
    }

    /// <summary>Of a sample in one or two dimensions.</summary>
    public static (float First, float Second) Pair(NoiseSource source, ulong sample)
    {
        var (radius, angle) = source.Pair(sample);
        var pair = BoxMuller.Of(radius, angle);
        return (pair.First, pair.Second);
    }
}
