namespace RandomizedSmoothing.Noise;

/// <summary>Two independent standard normals of each lane.</summary>
/// <param name="First">The radius times the angle's cosine.</param>
/// <param name="Second">The radius times the angle's sine.</param>
internal readonly record struct NormalPair<TFloat>(TFloat First, TFloat Second)
    where TFloat : struct;
