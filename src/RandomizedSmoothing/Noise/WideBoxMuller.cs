using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static RandomizedSmoothing.Noise.BoxMullerConstants;

namespace RandomizedSmoothing.Noise;

/// <summary>
/// Two standard normals from two 32-bit words (Box and Muller 1958), to about 2e-7 relative: √(−2 ln u) times the cosine and the
/// sine of a uniform angle, with polynomials and one Newton iteration more than the root needs.
/// </summary>
/// <remarks>
/// u = (k + ½) / 2³² is never 0 or 1. Its logarithm is taken from whichever of u and 1 − u is smaller, so that both small and
/// large radii keep their relative accuracy: the farthest value is √(−2 ln 2⁻³³) = 6.76, beyond which a normal lies with a
/// probability of 1.35e-11, and at 5σ neighbouring radii are 1e-5 apart. All is multiplications and fused operations, so that
/// a device's own logarithm, sine and root play no part, and every device computes the same bits. This is for eight pairs at
/// a time.
/// </remarks>
internal static class WideBoxMuller
{
    /// <summary>Two independent standard normals for each of eight pairs of words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Of(Vector256<uint> radius, Vector256<uint> angle)
    {
        var r = Root(MinusTwoLog(radius.AsInt32()));
        var turn = Vector256.ConvertToSingle((angle << 2).AsInt32()) * Vector256.Create(Unit);
        var y = turn * turn;
        var s = Fma(Vector256.Create(S3), y, Vector256.Create(S2));
        s = Fma(s, y, Vector256.Create(S1));
        s = Fma(s, y, Vector256.Create(S0)) * turn;
        var c = Fma(Vector256.Create(C3), y, Vector256.Create(C2));
        c = Fma(c, y, Vector256.Create(C1));
        c = Fma(c, y, Vector256.Create(C0));
        c = Fma(c, y, Vector256<float>.One);

        var quadrant = angle + Vector256.Create(1u << 29);
        var swapped = ((quadrant << 1).AsInt32() >> 31).AsSingle();
        var cosine = Vector256.ConditionalSelect(swapped, s, c) * r;
        var sine = Vector256.ConditionalSelect(swapped, c, s) * r;
        var sign = Vector256.Create(0x80000000);
        var cosineSign = (quadrant + Vector256.Create(1u << 30)) & sign;
        return ((cosine.AsUInt32() ^ cosineSign).AsSingle(), (sine.AsUInt32() ^ (quadrant & sign)).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MinusTwoLog(Vector256<int> word)
    {
        var negative = word >> 31;
        var small = Fma(Vector256.ConvertToSingle(word ^ negative), Vector256.Create(Unit), Vector256.Create(HalfUnit));
        var bits = small.AsInt32();
        var exponent = Vector256.ConvertToSingle(Vector256.AndNot((bits >> 23) - Vector256.Create(126), negative));
        var mantissa = ((bits & Vector256.Create(0x7FFFFF)) | Vector256.Create(0x3F000000)).AsSingle();
        var x = Vector256.ConditionalSelect(negative.AsSingle(), -small, mantissa - Vector256<float>.One);

        var p = Fma(Vector256.Create(L8), x, Vector256.Create(L7));
        p = Fma(p, x, Vector256.Create(L6));
        p = Fma(p, x, Vector256.Create(L5));
        p = Fma(p, x, Vector256.Create(L4));
        p = Fma(p, x, Vector256.Create(L3));
        p = Fma(p, x, Vector256.Create(L2));
        p = Fma(p, x, Vector256.Create(L1));
        p = Fma(p, x, Vector256.Create(L0));
        return Fma(exponent, Vector256.Create(MinusTwoLogTwo), Fma(x * x, p, x * Vector256.Create(-2f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Root(Vector256<float> s)
    {
        var y = (Vector256.Create(RootStart) - (s.AsInt32() >> 1)).AsSingle();
        var h = s * Vector256.Create(-0.5f);
        y *= Fma(h, y * y, Vector256.Create(1.5f));
        y *= Fma(h, y * y, Vector256.Create(1.5f));
        var root = s * y;
        return Fma(Fma(-root, root, s), y * Vector256.Create(0.5f), root);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fma(Vector256<float> x, Vector256<float> y, Vector256<float> z) => Vector256.FusedMultiplyAdd(x, y, z);
}
