using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Sampling;

/// <summary>A kind of primitive as every device computes it in single precision, written once for all lanes.</summary>
internal interface IPrimitiveKind
{
    /// <summary>How many lists of constants it has, a constant a coordinate: 1 or 2.</summary>
    static abstract int Lists { get; }

    /// <summary>Adds one coordinate to the sums.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="scale">What the noise is multiplied by where it is squared.</param>
    /// <param name="first">The coordinate's constant in the first list.</param>
    /// <param name="second">Its constant in the second list, or anything where there is none.</param>
    /// <param name="z">The coordinate's noise.</param>
    static abstract LaneSums<TFloat, TWord> Add<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, TFloat scale, TFloat first, TFloat second, TFloat z)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct;

    /// <summary>What the sums of all coordinates tell.</summary>
    static abstract LaneVerdict<TWord> Decide<TLanes, TFloat, TWord, TWide>(LaneSums<TFloat, TWord> sums, SingleBounds bounds)
        where TLanes : struct, ILanes<TFloat, TWord, TWide>
        where TFloat : struct
        where TWord : struct
        where TWide : struct;
}
