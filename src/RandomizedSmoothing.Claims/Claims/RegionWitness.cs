using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims;

/// <summary>Of a decision region D, what shows how its smoothed region D_σ lies in it.</summary>
/// <param name="Around">S_D, the smallest ball around D, with the pieces of D that hold it in place.</param>
/// <param name="Inside">The smallest ball around some points of D_σ, which are its contacts.</param>
public sealed record RegionWitness(EnclosingBall Around, EnclosingBall Inside);
