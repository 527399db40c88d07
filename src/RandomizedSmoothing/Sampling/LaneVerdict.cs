namespace RandomizedSmoothing.Sampling;

/// <summary>What sums of single precision tell of each lane's sample: where neither is set, doubles have to.</summary>
/// <param name="Inside">All bits where the sample lies in the primitive by doubles too, else none.</param>
/// <param name="Outside">All bits where it does not by doubles either, else none.</param>
internal readonly record struct LaneVerdict<TWord>(TWord Inside, TWord Outside)
    where TWord : struct;
