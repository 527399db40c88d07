using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RandomizedSmoothing.Kernels.Simd;

/// <summary><see cref="BoxMuller"/> for eight samples at a time, operation by operation: the same bits.</summary>
internal static class SimdBoxMuller
{
    /// <summary>Two independent standard normals for each of eight samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Of(Vector256<uint> radius, Vector256<uint> angle)
    {
        var r = Root(MinusTwoLog(radius.AsInt32()));
        var turn = Vector256.ConvertToSingle((angle << 2).AsInt32()) * Vector256.Create(BoxMuller.Unit);
        var y = turn * turn;
        var s = Fma(Vector256.Create(BoxMuller.S3), y, Vector256.Create(BoxMuller.S2));
        s = Fma(s, y, Vector256.Create(BoxMuller.S1));
        s = Fma(s, y, Vector256.Create(BoxMuller.S0)) * turn;
        var c = Fma(Vector256.Create(BoxMuller.C3), y, Vector256.Create(BoxMuller.C2));
        c = Fma(c, y, Vector256.Create(BoxMuller.C1));
        c = Fma(c, y, Vector256.Create(BoxMuller.C0));
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
        var small = Fma(Vector256.ConvertToSingle(word ^ negative), Vector256.Create(BoxMuller.Unit), Vector256.Create(BoxMuller.HalfUnit));
        var bits = small.AsInt32();
        var exponent = Vector256.ConvertToSingle(Vector256.AndNot((bits >> 23) - Vector256.Create(126), negative));
        var mantissa = ((bits & Vector256.Create(0x7FFFFF)) | Vector256.Create(0x3F000000)).AsSingle();
        var x = Vector256.ConditionalSelect(negative.AsSingle(), -small, mantissa - Vector256<float>.One);

        var p = Fma(Vector256.Create(BoxMuller.L8), x, Vector256.Create(BoxMuller.L7));
        p = Fma(p, x, Vector256.Create(BoxMuller.L6));
        p = Fma(p, x, Vector256.Create(BoxMuller.L5));
        p = Fma(p, x, Vector256.Create(BoxMuller.L4));
        p = Fma(p, x, Vector256.Create(BoxMuller.L3));
        p = Fma(p, x, Vector256.Create(BoxMuller.L2));
        p = Fma(p, x, Vector256.Create(BoxMuller.L1));
        p = Fma(p, x, Vector256.Create(BoxMuller.L0));
        return Fma(exponent, Vector256.Create(BoxMuller.MinusTwoLogTwo), Fma(x * x, p, x * Vector256.Create(-2f)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Root(Vector256<float> s)
    {
        var y = (Vector256.Create(BoxMuller.RootStart) - (s.AsInt32() >> 1)).AsSingle();
        var h = s * Vector256.Create(-0.5f);
        y *= Fma(h, y * y, Vector256.Create(1.5f));
        y *= Fma(h, y * y, Vector256.Create(1.5f));
        var root = s * y;
        return Fma(Fma(-root, root, s), y * Vector256.Create(0.5f), root);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Fma(Vector256<float> x, Vector256<float> y, Vector256<float> z) => Vector256.FusedMultiplyAdd(x, y, z);
}
