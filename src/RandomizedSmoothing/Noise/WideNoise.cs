using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Noise;

/// <summary>Four coordinates of the noise of eight samples; behind the last coordinate it is 0.</summary>
internal readonly struct WideNoise
{
    private WideNoise(in WideNormals z0, in WideNormals z1, in WideNormals z2, in WideNormals z3) => (Z0, Z1, Z2, Z3) = (z0, z1, z2, z3);

    public readonly WideNormals Z0;
    public readonly WideNormals Z1;
    public readonly WideNormals Z2;
    public readonly WideNormals Z3;

    /// <summary>The noise of samples s … s + 7 in coordinates i … i + 3; s is even in one or two dimensions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideNoise Of(NoiseSource source, ulong sample, int i, int dimension)
    {
        if (dimension <= NoiseSource.PairedDimension)
        {
            var (first, second) = WidePhilox.OfPairs(source, sample);
            var (y0, y1) = WideBoxMuller.Of(first, second);
            return new(new(y0), dimension < 2 ? default : new(y1), default, default);
        }

        var (x0, x1, x2, x3) = WidePhilox.OfSamples(source, sample, (uint)i / 4);
        var (z0, z1) = WideBoxMuller.Of(x0, x1);
        var rest = dimension - i;
        if (rest < 3)
        {
            return new(new(z0), rest < 2 ? default : new(z1), default, default);
        }

        var (z2, z3) = WideBoxMuller.Of(x2, x3);
        return new(new(z0), new(z1), new(z2), rest < 4 ? default : new(z3));
    }
}
