using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>The normals of a sample, one by one, from the scalar code.</summary>
internal static class Noise
{
    public static double[] Of(NoiseSource source, long sample, int dimension)
    {
        if (dimension <= NoiseSource.PairedDimension)
        {
            var (radius, angle) = source.Pair((ulong)sample);
            var pair = BoxMuller.Of(radius, angle);
            return dimension == 1 ? [pair.First] : [pair.First, pair.Second];
        }

        var normals = new double[(dimension + 3) / 4 * 4];
        for (var i = 0; i < normals.Length; i += 4)
        {
            var words = source.Words((ulong)sample, (uint)i / 4);
            var (first, second) = (BoxMuller.Of(words.X0, words.X1), BoxMuller.Of(words.X2, words.X3));
            (normals[i], normals[i + 1], normals[i + 2], normals[i + 3]) = (first.First, first.Second, second.First, second.Second);
        }

        return normals[..dimension];
    }
}
