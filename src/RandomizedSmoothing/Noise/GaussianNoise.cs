using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Noise;

/// <summary>The normals of a <see cref="NoiseSource"/> on the host, one sample after another, in single precision.</summary>
/// <remarks>
/// Of a block's four words (Box and Muller 1958), the first makes the radius and the second the angle of the normals of coordinates
/// 4b and 4b + 1, the third and fourth those of 4b + 2 and 4b + 3; in one or two dimensions, a sample's two words make both. These
/// are the bits that every device draws, to about 2e-7 of the exact transform. Eight blocks of a sample are made at a time.
/// </remarks>
public static class GaussianNoise
{
    private const int Wide = 8;
    private const int Coordinates = 4 * Wide;

    /// <summary>The standard normals of one sample.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="sample">s, any number.</param>
    /// <param name="normals">Receives d normals, d being its length.</param>
    public static void Fill(NoiseSource source, ulong sample, Span<float> normals)
    {
        if (normals.Length <= NoiseSource.PairedDimension)
        {
            FillPair(source, sample, normals);
            return;
        }

        var keys = new RoundKeys<Vector256<ulong>>(source.Seed, word => Vector256.Create((ulong)word));
        Span<float> wide = stackalloc float[Coordinates];
        for (var i = 0; i < normals.Length; i += Coordinates)
        {
            var z = LaneNoise<Lanes256, Vector256<float>, Vector256<uint>, Vector256<ulong>>.OfBlocks(keys, source.Index, sample, (uint)i / 4);
            var rest = normals[i..];
            var target = rest.Length >= Coordinates ? rest[..Coordinates] : wide;
            Interleave(z, target);
            if (rest.Length < Coordinates)
            {
                wide[..rest.Length].CopyTo(rest);
            }
        }
    }

    /// <summary>A point with the noise of one sample on it: x + σz, rounded once.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="sample">s, any number.</param>
    /// <param name="sigma">σ.</param>
    /// <param name="point">x, d values.</param>
    /// <param name="noisy">Receives d values; no part of <paramref name="point"/>.</param>
    public static void Add(NoiseSource source, ulong sample, float sigma, ReadOnlySpan<float> point, Span<float> noisy)
    {
        Fill(source, sample, noisy);
        var i = 0;
        for (; i + Wide <= noisy.Length; i += Wide)
        {
            var z = Vector256.Create<float>(noisy[i..]);
            Vector256.FusedMultiplyAdd(z, Vector256.Create(sigma), Vector256.Create<float>(point[i..])).CopyTo(noisy[i..]);
        }

        for (; i < noisy.Length; i++)
        {
            noisy[i] = MathF.FusedMultiplyAdd(noisy[i], sigma, point[i]);
        }
    }

    private static void FillPair(NoiseSource source, ulong sample, Span<float> normals)
    {
        var (radius, angle) = source.Pair(sample);
        var pair = LaneBoxMuller<ScalarLanes, float, uint, uint>.Of(radius, angle);
        ReadOnlySpan<float> both = [pair.First, pair.Second];
        both[..normals.Length].CopyTo(normals);
    }

    private static void Interleave(in Four<Vector256<float>> z, Span<float> target)
    {
        for (var block = 0; block < Wide; block++)
        {
            Vector128.Create(z.Z0[block], z.Z1[block], z.Z2[block], z.Z3[block]).CopyTo(target[(4 * block)..]);
        }
    }
}
