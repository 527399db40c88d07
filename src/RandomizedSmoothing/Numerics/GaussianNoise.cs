using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RandomizedSmoothing.Numerics;

/// <summary>The normals of a <see cref="NoiseSource"/> on the host, one sample after another, in single precision.</summary>
/// <remarks>
/// Of a block's four words (Box and Muller 1958), the first makes the radius and the second the angle of the normals of coordinates
/// 4b and 4b + 1, the third and fourth those of 4b + 2 and 4b + 3. All is integers, multiplications and fused operations: the same
/// bits on every machine, to about 2e-7 of the exact transform. Eight blocks of a sample are made at a time.
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
        Span<float> wide = stackalloc float[Coordinates];
        for (var i = 0; i < normals.Length; i += Coordinates)
        {
            var (x0, x1, x2, x3) = Words(source, sample, (uint)i / 4);
            var (z0, z1) = WideBoxMuller.Of(x0, x1);
            var (z2, z3) = WideBoxMuller.Of(x2, x3);
            var rest = normals[i..];
            var target = rest.Length >= Coordinates ? rest[..Coordinates] : wide;
            Interleave(z0, z1, z2, z3, target);
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

    private static void Interleave(Vector256<float> z0, Vector256<float> z1, Vector256<float> z2, Vector256<float> z3, Span<float> target)
    {
        for (var block = 0; block < Wide; block++)
        {
            Vector128.Create(z0[block], z1[block], z2[block], z3[block]).CopyTo(target[(4 * block)..]);
        }
    }

    // The words of four blocks sit in the lower halves of 64-bit lanes, where a product's two halves need no shuffling; what is
    // left in the upper halves is never read.
    private static (Vector256<uint> X0, Vector256<uint> X1, Vector256<uint> X2, Vector256<uint> X3) Words(NoiseSource source, ulong sample, uint block)
    {
        var even = Vector256.Create((ulong)block, block + 2, block + 4, block + 6);
        var odd = even + Vector256<ulong>.One;
        var (e0, e1, e2, e3) = (Vector256.Create((ulong)(uint)sample), Vector256.Create(sample >> 32), even, Vector256.Create((ulong)source.Point));
        var (o0, o1, o2, o3) = (e0, e1, odd, e3);
        var key0 = Vector256.Create((ulong)(uint)source.Seed);
        var key1 = Vector256.Create(source.Seed >> 32);
        for (var round = 0; round < Philox.Rounds; round++)
        {
            Round(ref e0, ref e1, ref e2, ref e3, key0, key1);
            Round(ref o0, ref o1, ref o2, ref o3, key0, key1);
            key0 += Vector256.Create((ulong)Philox.Weyl0);
            key1 += Vector256.Create((ulong)Philox.Weyl1);
        }

        return (Join(e0, o0), Join(e1, o1), Join(e2, o2), Join(e3, o3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        ref Vector256<ulong> x0, ref Vector256<ulong> x1, ref Vector256<ulong> x2, ref Vector256<ulong> x3, Vector256<ulong> key0, Vector256<ulong> key1)
    {
        var p0 = Multiply(x0, Philox.Multiplier0);
        var p1 = Multiply(x2, Philox.Multiplier1);
        x0 = (p1 >> 32) ^ x1 ^ key0;
        x1 = p1;
        x2 = (p0 >> 32) ^ x3 ^ key1;
        x3 = p0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> x, uint factor) => Avx2.IsSupported
        ? Avx2.Multiply(x.AsUInt32(), Vector256.Create((ulong)factor).AsUInt32())
        : (x & Vector256.Create((ulong)uint.MaxValue)) * Vector256.Create((ulong)factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Join(Vector256<ulong> even, Vector256<ulong> odd) =>
        ((even & Vector256.Create((ulong)uint.MaxValue)) | (odd << 32)).AsUInt32();
}
