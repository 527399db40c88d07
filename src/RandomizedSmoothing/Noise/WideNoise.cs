using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Noise256 = RandomizedSmoothing.Noise.LaneNoise<
    RandomizedSmoothing.Noise.Lanes256,
    System.Runtime.Intrinsics.Vector256<float>,
    System.Runtime.Intrinsics.Vector256<uint>,
    System.Runtime.Intrinsics.Vector256<ulong>>;

namespace RandomizedSmoothing.Noise;

/// <summary>Four coordinates of the noise of eight samples, in double precision; behind the last coordinate it is 0.</summary>
internal readonly struct WideNoise
{
    private WideNoise(in WideNormals z0, in WideNormals z1, in WideNormals z2, in WideNormals z3) => (Z0, Z1, Z2, Z3) = (z0, z1, z2, z3);

    public readonly WideNormals Z0;
    public readonly WideNormals Z1;
    public readonly WideNormals Z2;
    public readonly WideNormals Z3;

    /// <summary>The noise of samples s … s + 7 in coordinates i … i + 3; s is even in one or two dimensions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideNoise Of(in RoundKeys<Vector256<ulong>> keys, uint point, ulong sample, int i, int dimension)
    {
        if (dimension <= NoiseSource.PairedDimension)
        {
            var (pair, _) = Noise256.OfPairs(keys, point, sample);
            return new(new(pair.First), dimension < 2 ? default : new(pair.Second), default, default);
        }

        var z = Noise256.OfSamples(keys, point, sample, (uint)i / 4);
        var rest = dimension - i;
        return new(new(z.Z0), rest < 2 ? default : new(z.Z1), rest < 3 ? default : new(z.Z2), rest < 4 ? default : new(z.Z3));
    }
}
