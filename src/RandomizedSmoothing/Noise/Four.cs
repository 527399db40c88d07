namespace RandomizedSmoothing.Noise;

/// <summary>A number for each of four coordinates that follow each other.</summary>
internal readonly record struct Four<T>(T Z0, T Z1, T Z2, T Z3)
    where T : struct;
