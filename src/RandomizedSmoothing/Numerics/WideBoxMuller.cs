using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Numerics;

/// <summary>
/// Two standard normals from two 32-bit words (Box and Muller 1958), eight pairs at a time, to about 2e-7 relative: √(−2 ln u) times
/// the cosine and the sine of a uniform angle, with polynomials and one Newton iteration more than the root needs.
/// </summary>
/// <remarks>
/// u = (k + ½) / 2³² is never 0 or 1. Its logarithm is taken from whichever of u and 1 − u is smaller. No product is an operand of a
/// sum except in fused operations, so that no compiler rounds in another way.
/// </remarks>
internal static class WideBoxMuller
{
    // Least absolute error on u − 1 in [−½, 0): −2 (ln(1 + x) − x) / x².
    private const float L0 = 1f;
    private const float L1 = -0.6666550636291504f;
    private const float L2 = 0.5006101727485657f;
    private const float L3 = -0.3878176510334015f;
    private const float L4 = 0.45312681794166565f;
    private const float L5 = 0.36034348607063293f;
    private const float L6 = 2.2194318771362305f;
    private const float L7 = 3.0292656421661377f;
    private const float L8 = 2.5978572368621826f;

    // A quarter turn is 1: sin(πr/2) = r S(r²) and cos(πr/2) = 1 + r² C(r²) on [−½, ½].
    private const float S0 = 1.5707963705062866f;
    private const float S1 = -0.6459634900093079f;
    private const float S2 = 0.07968021929264069f;
    private const float S3 = -0.004602149128913879f;
    private const float C0 = -1.2337005138397217f;
    private const float C1 = 0.253669410943985f;
    private const float C2 = -0.02086152881383896f;
    private const float C3 = 0.0009067399078048766f;

    private const float MinusTwoLogTwo = -1.3862943611198906f;
    private const float Unit = 1f / (1L << 32);
    private const float HalfUnit = 0.5f / (1L << 32);

    /// <summary>The bits from which Newton's iteration for 1/√s starts (Lomont 2003).</summary>
    private const int RootStart = 0x5F375A86;

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
