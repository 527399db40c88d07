using ILGPU;
using RandomizedSmoothing.Noise;
using static RandomizedSmoothing.Noise.BoxMullerConstants;

namespace RandomizedSmoothing.Kernels;

/// <summary>
/// Two standard normals from two 32-bit words, for one thread of a device: <see cref="WideBoxMuller"/>, operation by operation.
/// </summary>
internal static class BoxMuller
{
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
