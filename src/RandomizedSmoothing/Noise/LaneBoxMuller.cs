using System.Runtime.CompilerServices;
using static RandomizedSmoothing.Noise.BoxMullerConstants;

namespace RandomizedSmoothing.Noise;

/// <summary>
/// Two standard normals from two 32-bit words (Box and Muller 1958), to about 2e-7 relative, on any lanes: √(−2 ln u) times the
/// cosine and the sine of a uniform angle, with polynomials and one Newton iteration more than the root needs.
/// </summary>
/// <remarks>
/// u = (k + ½) / 2³² is never 0 or 1. Its logarithm is taken from whichever of u and 1 − u is smaller, so that both small and
/// large radii keep their relative accuracy: the farthest value is √(−2 ln 2⁻³³) = 6.76, beyond which a normal lies with a
/// probability of 1.35e-11, and at 5σ neighbouring radii are 1e-5 apart. All is multiplications and fused operations, so that
/// a device's own logarithm, sine and root play no part, and every device computes the same bits.
/// </remarks>
internal static class LaneBoxMuller<TLanes, TFloat, TWord, TWide>
    where TLanes : struct, ILanes<TFloat, TWord, TWide>
    where TFloat : struct
    where TWord : struct
    where TWide : struct
{
    /// <summary>Two independent standard normals for each lane's pair of words.</summary>
    /// <param name="radius">The word that the radius is made of.</param>
    /// <param name="angle">The word that the angle is made of.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NormalPair<TFloat> Of(TWord radius, TWord angle)
    {
        var r = MinusRoot(TwoLog(radius));
        var turn = TLanes.Multiply(TLanes.ToNumber(TLanes.ShiftLeft(angle, 2)), TLanes.Number(Unit));
        var y = TLanes.Multiply(turn, turn);
        var s = Next(TLanes.Number(S3), y, S2);
        s = Next(s, y, S1);
        s = TLanes.Multiply(Next(s, y, S0), turn);
        var c = Next(TLanes.Number(C3), y, C2);
        c = Next(c, y, C1);
        c = Next(c, y, C0);
        c = Next(c, y, 1f);

        // Half a turn more, since the root is the negative one.
        var quadrant = TLanes.Add(angle, TLanes.Word((1u << 29) + (1u << 31)));
        var isSwapped = TLanes.ShiftLeft(quadrant, 1);
        return new(
            TLanes.FlipSign(TLanes.Multiply(TLanes.Select(isSwapped, s, c), r), TLanes.Add(quadrant, TLanes.Word(1u << 30))),
            TLanes.FlipSign(TLanes.Multiply(TLanes.Select(isSwapped, c, s), r), quadrant));
    }

    // 2 ln((k + ½) / 2³²), k being the word without its sign. The negative of the smaller of u and 1 − u needs no sign of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat TwoLog(TWord word)
    {
        var small = TLanes.MultiplyAdd(TLanes.ToNumber(TLanes.Xor(word, TLanes.Sign(word))), TLanes.Number(-Unit), TLanes.Number(-HalfUnit));
        var bits = TLanes.Bits(small);

        // An integer below 2²³ in the lowest bits of 2²³ becomes a number without a conversion, of which cards have few.
        var exponent = TLanes.Add(TLanes.FromBits(TLanes.Or(TLanes.ShiftRight(bits, 23), TLanes.Word(0x4B000000))), TLanes.Number(-8388608f - 256 - 126));
        exponent = TLanes.Select(word, TLanes.Number(0f), exponent);
        var mantissa = TLanes.FromBits(TLanes.Masked(bits, 0x7FFFFF, 0x3F000000));
        var x = TLanes.Select(word, small, TLanes.Add(mantissa, TLanes.Number(-1f)));

        var p = Next(TLanes.Number(-L8), x, -L7);
        p = Next(p, x, -L6);
        p = Next(p, x, -L5);
        p = Next(p, x, -L4);
        p = Next(p, x, -L3);
        p = Next(p, x, -L2);
        p = Next(p, x, -L1);
        p = Next(p, x, -L0);
        return TLanes.MultiplyAdd(exponent, TLanes.Number(TwoLogTwo), TLanes.MultiplyAdd(TLanes.Multiply(x, x), p, TLanes.Multiply(x, TLanes.Number(2f))));
    }

    // −√s of −s.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat MinusRoot(TFloat minus)
    {
        var y = TLanes.FromBits(TLanes.Subtract(TLanes.Word(RootStart), TLanes.ShiftRight(TLanes.Bits(minus), 1)));
        var h = TLanes.Multiply(minus, TLanes.Number(0.5f));
        y = TLanes.Multiply(y, Newton(h, y));
        y = TLanes.Multiply(y, Newton(h, y));
        var root = TLanes.Multiply(minus, y);
        return TLanes.MultiplyAdd(TLanes.MultiplyAdd(root, root, minus), TLanes.Multiply(y, TLanes.Number(0.5f)), root);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat Newton(TFloat h, TFloat y) => TLanes.MultiplyAdd(h, TLanes.Multiply(y, y), TLanes.Number(1.5f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TFloat Next(TFloat polynomial, TFloat x, float coefficient) => TLanes.MultiplyAdd(polynomial, x, TLanes.Number(coefficient));
}
