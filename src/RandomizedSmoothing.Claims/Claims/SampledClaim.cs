using System.Collections.Immutable;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims;

/// <summary>A probability that a claim bounds, and that only sampling knows.</summary>
/// <param name="Point">The parameters.</param>
/// <param name="At">The point, its noise and the region.</param>
/// <param name="Bound">The probability is at most this.</param>
public sealed record SampledCase(Point Point, NoisyPoint At, double Bound);

/// <summary>
/// A claim about regions whose probability no closed form or quadrature gives: it is counted on a device, at finitely many points,
/// and is contradicted where the count's exact lower bound exceeds what the claim allows. That is never certain, so the verdict is
/// then “suspected”.
/// </summary>
public abstract class SampledClaim : Claim
{
    /// <summary>The parameters that tell the cases apart.</summary>
    public abstract Domain Domain { get; }

    /// <summary>Every case.</summary>
    public abstract ImmutableArray<SampledCase> Cases { get; }
}
