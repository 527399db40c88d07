namespace RandomizedSmoothing.Noise;

/// <summary>Four 32-bit words: a counter of <see cref="Philox"/>, or what it makes of one.</summary>
/// <param name="X0">The first word.</param>
/// <param name="X1">The second word.</param>
/// <param name="X2">The third word.</param>
/// <param name="X3">The fourth word.</param>
public readonly record struct RandomWords(uint X0, uint X1, uint X2, uint X3);
