using System.Runtime.CompilerServices;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>Σ (Scale·z + c)² ≤ Bound.</summary>
internal readonly struct BallKind : IPrimitiveKind
{
    public static int Lists => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneSums<TFloat, TWord> Add<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, TFloat scale, TFloat first, TFloat second, TFloat z)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct
    {
        var w = TLanes.MultiplyAdd(scale, z, first);
        return new(TLanes.MultiplyAdd(w, w, sums.Square), sums.Dot, sums.Outside);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneVerdict<TWord> Decide<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, SingleBounds bounds)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct => new(TLanes.LessThan(sums.Square, TLanes.Number(bounds.Low)), TLanes.LessThan(TLanes.Number(bounds.High), sums.Square));
}

/// <summary>Σ cᵢzᵢ ≤ Bound.</summary>
internal readonly struct HalfSpaceKind : IPrimitiveKind
{
    public static int Lists => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneSums<TFloat, TWord> Add<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, TFloat scale, TFloat first, TFloat second, TFloat z)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct => new(sums.Square, TLanes.MultiplyAdd(first, z, sums.Dot), sums.Outside);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneVerdict<TWord> Decide<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, SingleBounds bounds)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct => new(TLanes.LessThan(sums.Dot, TLanes.Number(bounds.Low)), TLanes.LessThan(TLanes.Number(bounds.High), sums.Dot));
}

/// <summary>aᵢ ≤ zᵢ ≤ bᵢ: exact, since the noise is of single precision and its bounds are rounded inward.</summary>
internal readonly struct BoxKind : IPrimitiveKind
{
    public static int Lists => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneSums<TFloat, TWord> Add<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, TFloat scale, TFloat first, TFloat second, TFloat z)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct =>
        new(sums.Square, sums.Dot, TLanes.Or(sums.Outside, TLanes.Or(TLanes.LessThan(z, first), TLanes.LessThan(second, z))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneVerdict<TWord> Decide<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, SingleBounds bounds)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct => new(TLanes.Xor(sums.Outside, TLanes.Word(uint.MaxValue)), sums.Outside);
}

/// <summary>h ≥ 0 and (Σ wᵢ² − g²)·CosineSquared ≤ h²·SineSquared, where g = Scale·Σ uᵢzᵢ and h = Depth + g.</summary>
internal readonly struct ConeKind : IPrimitiveKind
{
    public static int Lists => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneSums<TFloat, TWord> Add<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, TFloat scale, TFloat first, TFloat second, TFloat z)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct
    {
        var w = TLanes.MultiplyAdd(scale, z, first);
        return new(TLanes.MultiplyAdd(w, w, sums.Square), TLanes.MultiplyAdd(second, z, sums.Dot), sums.Outside);
    }

    // The margin h² sin² − (S − g²) cos², beside its greatest error: a multiple of S + g² + h² + a constant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneVerdict<TWord> Decide<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, SingleBounds bounds)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct
    {
        var g = TLanes.Multiply(sums.Dot, TLanes.Number(bounds.Scale));
        var h = TLanes.MultiplyAdd(sums.Dot, TLanes.Number(bounds.Scale), TLanes.Number(bounds.Depth));
        var (g2, h2) = (TLanes.Multiply(g, g), TLanes.Multiply(h, h));
        var sine = TLanes.Number(bounds.SineSquared);
        var cosine = TLanes.Number(bounds.CosineSquared);
        var margin = TLanes.MultiplyAdd(h2, sine, TLanes.MultiplyAdd(g, TLanes.Multiply(g, cosine), TLanes.Multiply(TLanes.Multiply(sums.Square, cosine), TLanes.Number(-1f))));
        var one = TLanes.Number(1f);
        var size = TLanes.MultiplyAdd(g2, one, TLanes.MultiplyAdd(h2, one, TLanes.MultiplyAdd(sums.Square, one, TLanes.Number(bounds.Offset))));
        var error = TLanes.Multiply(size, TLanes.Number(bounds.Relative));
        var minusError = TLanes.Multiply(error, TLanes.Number(-1f));
        var edge = TLanes.Number(bounds.High);
        var minusEdge = TLanes.Number(bounds.Low);
        return new(
            TLanes.And(TLanes.LessThan(edge, h), TLanes.LessThan(error, margin)),
            TLanes.Or(TLanes.LessThan(h, minusEdge), TLanes.LessThan(margin, minusError)));
    }
}
