using System.Runtime.CompilerServices;

namespace RandomizedSmoothing.Noise;

/// <summary>The noise of a <see cref="NoiseSource"/> in the lanes of a vector.</summary>
internal static class LaneNoise<TLanes, TFloat, TWord, TWide>
    where TLanes : struct, IVectorLanes<TFloat, TWord, TWide>
    where TFloat : struct
    where TWord : struct
    where TWide : struct
{
    /// <summary>Coordinates 4b … 4b + 3 of the samples from s on, one a lane, in three dimensions or more.</summary>
    /// <param name="keys">The stream's seed.</param>
    /// <param name="point">The stream's point.</param>
    /// <param name="sample">s.</param>
    /// <param name="block">b.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four<TFloat> OfSamples(in RoundKeys<TWide> keys, uint point, ulong sample, uint block)
    {
        var (even, odd) = (TLanes.EverySecond(sample), TLanes.EverySecond(sample + 1));
        return Normals(keys, new(even, TLanes.Upper(even), TLanes.Wide(block), TLanes.Wide(point)), new(odd, TLanes.Upper(odd), TLanes.Wide(block), TLanes.Wide(point)));
    }

    /// <summary>Coordinates 4b … 4b + 3 of one sample, 4b + 4 … 4b + 7 in the next lane, and so on.</summary>
    /// <inheritdoc cref="OfSamples"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Four<TFloat> OfBlocks(in RoundKeys<TWide> keys, uint point, ulong sample, uint block)
    {
        var (low, high) = (TLanes.Wide((uint)sample), TLanes.Wide(sample >> 32));
        return Normals(
            keys, new(low, high, TLanes.EverySecond(block), TLanes.Wide(point)), new(low, high, TLanes.EverySecond(block + 1UL), TLanes.Wide(point)));
    }

    /// <summary>Both coordinates of the samples from s on, in one or two dimensions (<see cref="NoiseSource.Pair"/>), in two vectors.</summary>
    /// <param name="keys">The stream's seed.</param>
    /// <param name="point">The stream's point.</param>
    /// <param name="sample">s, an even number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (NormalPair<TFloat> Lower, NormalPair<TFloat> Upper) OfPairs(in RoundKeys<TWide> keys, uint point, ulong sample)
    {
        var (first, second) = (TLanes.Consecutive(sample / 2), TLanes.Consecutive((sample + (ulong)TLanes.Count) / 2));
        var lower = new Words<TWide>(first, TLanes.Upper(first), TLanes.Wide(0), TLanes.Wide(point));
        var upper = new Words<TWide>(second, TLanes.Upper(second), TLanes.Wide(0), TLanes.Wide(point));
        LanePhilox<TLanes, TFloat, TWord, TWide>.OfBoth(ref lower, ref upper, keys);
        return (Pair(lower), Pair(upper));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static NormalPair<TFloat> Pair(Words<TWide> words) =>
        LaneBoxMuller<TLanes, TFloat, TWord, TWide>.Of(TLanes.Interleave(words.X0, words.X2), TLanes.Interleave(words.X1, words.X3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Four<TFloat> Normals(in RoundKeys<TWide> keys, Words<TWide> even, Words<TWide> odd)
    {
        LanePhilox<TLanes, TFloat, TWord, TWide>.OfBoth(ref even, ref odd, keys);
        var first = LaneBoxMuller<TLanes, TFloat, TWord, TWide>.Of(TLanes.Interleave(even.X0, odd.X0), TLanes.Interleave(even.X1, odd.X1));
        var second = LaneBoxMuller<TLanes, TFloat, TWord, TWide>.Of(TLanes.Interleave(even.X2, odd.X2), TLanes.Interleave(even.X3, odd.X3));
        return new(first.First, first.Second, second.First, second.Second);
    }
}
