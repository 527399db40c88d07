namespace RandomizedSmoothing.Noise;

/// <summary>Four words of each lane: a counter, or what <see cref="LanePhilox{TLanes, TFloat, TWord, TWide}"/> makes of one.</summary>
internal readonly record struct Words<T>(T X0, T X1, T X2, T X3)
    where T : struct;
