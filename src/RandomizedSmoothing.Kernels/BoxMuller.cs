using ILGPU;

namespace RandomizedSmoothing.Kernels;

/// <summary>
/// Two standard normals from two 32-bit words (Box and Muller 1958), to about 2e-7 relative: √(−2 ln u) times the cosine and the
/// sine of a uniform angle, with polynomials and one Newton iteration more than the root needs.
/// </summary>
/// <remarks>
/// u = (k + ½) / 2³² is never 0 or 1. Its logarithm is taken from whichever of u and 1 − u is smaller, so that both small and
/// large radii keep their relative accuracy: the farthest value is √(−2 ln 2⁻³³) = 6.76, beyond which a normal lies with a
/// probability of 1.4e-11, and at 5σ neighbouring radii are 1e-5 apart. All is multiplications and fused operations, so that
/// a device's own logarithm, sine and root play no part: see <see cref="Fused"/>. The vectors' code is
/// <see cref="Simd.SimdBoxMuller"/>, operation by operation.
/// </remarks>
internal static class BoxMuller
{
    // Least absolute error on u − 1 in [−½, 0): −2 (ln(1 + x) − x) / x².
    internal const float L0 = 1f;
    internal const float L1 = -0.6666550636291504f;
    internal const float L2 = 0.5006101727485657f;
    internal const float L3 = -0.3878176510334015f;
    internal const float L4 = 0.45312681794166565f;
    internal const float L5 = 0.36034348607063293f;
    internal const float L6 = 2.2194318771362305f;
    internal const float L7 = 3.0292656421661377f;
    internal const float L8 = 2.5978572368621826f;

    // A quarter turn is 1: sin(πr/2) = r S(r²) and cos(πr/2) = 1 + r² C(r²) on [−½, ½].
    internal const float S0 = 1.5707963705062866f;
    internal const float S1 = -0.6459634900093079f;
    internal const float S2 = 0.07968021929264069f;
    internal const float S3 = -0.004602149128913879f;
    internal const float C0 = -1.2337005138397217f;
    internal const float C1 = 0.253669410943985f;
    internal const float C2 = -0.02086152881383896f;
    internal const float C3 = 0.0009067399078048766f;

    internal const float MinusTwoLogTwo = -1.3862943611198906f;
    internal const float Unit = 1f / (1L << 32);
    internal const float HalfUnit = 0.5f / (1L << 32);

    /// <summary>The bits from which Newton's iteration for 1/√s starts (Lomont 2003).</summary>
    internal const int RootStart = 0x5F375A86;

    /// <summary>Two independent standard normals.</summary>
    /// <param name="radius">The word that the radius is made of.</param>
    /// <param name="angle">The word that the angle is made of.</param>
    public static NormalPair Of(uint radius, uint angle)
    {
        var r = Root(MinusTwoLog((int)radius));
        var turn = (int)(angle << 2) * Unit;
        var y = turn * turn;
        var s = Fused.MultiplyAdd(S3, y, S2);
        s = Fused.MultiplyAdd(s, y, S1);
        s = Fused.MultiplyAdd(s, y, S0) * turn;
        var c = Fused.MultiplyAdd(C3, y, C2);
        c = Fused.MultiplyAdd(c, y, C1);
        c = Fused.MultiplyAdd(c, y, C0);
        c = Fused.MultiplyAdd(c, y, 1f);

        // No sum here may reach 2³¹: see Unsigned.
        var quadrant = (((angle >> 29) + 1) >> 1) & 3;
        var swapped = (quadrant & 1) != 0;
        var cosine = (swapped ? s : c) * r;
        var sine = (swapped ? c : s) * r;
        return new NormalPair(((quadrant + 1) & 2) != 0 ? -cosine : cosine, (quadrant & 2) != 0 ? -sine : sine);
    }

    // −2 ln((k + ½) / 2³²), k being the word without its sign.
    private static float MinusTwoLog(int word)
    {
        var small = Fused.MultiplyAdd((float)(word ^ (word >> 31)), Unit, HalfUnit);
        var bits = (int)Interop.FloatAsInt(small);
        var exponent = (float)((bits >> 23) - 126);
        var mantissa = Interop.IntAsFloat((uint)((bits & 0x7FFFFF) | 0x3F000000));
        var x = word < 0 ? -small : mantissa - 1f;
        exponent = word < 0 ? 0f : exponent;

        var p = Fused.MultiplyAdd(L8, x, L7);
        p = Fused.MultiplyAdd(p, x, L6);
        p = Fused.MultiplyAdd(p, x, L5);
        p = Fused.MultiplyAdd(p, x, L4);
        p = Fused.MultiplyAdd(p, x, L3);
        p = Fused.MultiplyAdd(p, x, L2);
        p = Fused.MultiplyAdd(p, x, L1);
        p = Fused.MultiplyAdd(p, x, L0);
        return Fused.MultiplyAdd(exponent, MinusTwoLogTwo, Fused.MultiplyAdd(x * x, p, -2f * x));
    }

    private static float Root(float s)
    {
        var y = Interop.IntAsFloat((uint)(RootStart - ((int)Interop.FloatAsInt(s) >> 1)));
        var h = s * -0.5f;
        y *= Fused.MultiplyAdd(h, y * y, 1.5f);
        y *= Fused.MultiplyAdd(h, y * y, 1.5f);
        var root = s * y;
        return Fused.MultiplyAdd(Fused.MultiplyAdd(-root, root, s), 0.5f * y, root);
    }
}
