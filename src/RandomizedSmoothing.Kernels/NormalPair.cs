namespace RandomizedSmoothing.Kernels;

/// <summary>Two independent standard normals.</summary>
/// <param name="First">The radius times the angle's cosine.</param>
/// <param name="Second">The radius times the angle's sine.</param>
internal readonly record struct NormalPair(float First, float Second);
