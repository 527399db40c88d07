namespace RandomizedSmoothing.Certification;

/// <summary>How often an image got its own label under noise of two small standard deviations.</summary>
/// <param name="Label">Its class, from 0.</param>
/// <param name="Lower">The count at the smaller σ, from 0 to n.</param>
/// <param name="Higher">The count at the larger σ, from 0 to n.</param>
public readonly record struct SmallNoiseCounts(int Label, long Lower, long Higher);
