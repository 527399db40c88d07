namespace RandomizedSmoothing.Sampling;

/// <summary>What a primitive keeps of each lane's sample while its coordinates stream past, in single precision.</summary>
/// <param name="Square">Σ wᵢ².</param>
/// <param name="Dot">Σ cᵢzᵢ.</param>
/// <param name="Outside">Of a box: all bits where a coordinate lay outside.</param>
internal readonly record struct LaneSums<TFloat, TWord>(TFloat Square, TFloat Dot, TWord Outside)
    where TFloat : struct
    where TWord : struct;
