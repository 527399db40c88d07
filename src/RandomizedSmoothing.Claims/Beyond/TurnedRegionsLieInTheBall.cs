using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>The core of what Theorems 3 and 4 need of Corollary 1, for regions whose probability can only be sampled.</summary>
[Claim("remark-turned-regions-lie-in-the-ball", "Regions that no formula reaches keep no more of the noise than their smallest ball", "§4.1, beside Corollary 1")]
[Dimension(Low = 3, High = 16)]
[TurnedShape]
[RealNumber(Name = "away", Low = 0, High = 1, Meaning = "distance of x from the centre of S_D, in units of R")]
[Sigma]
public sealed partial class TurnedRegionsLieInTheBall : SampledClaim
{
    private static readonly Lazy<ImmutableArray<SampledCase>> Drawn = new(() =>
    [
        .. from d in new[] { 3, 4, 5, 8, 16 }
           from shape in Enumerable.Range(1, 4)
           from away in new[] { 0, 0.5, 1 }
           select Case(d, shape, away),
    ]);

    /// <inheritdoc/>
    public override string Statement => "P_D(x) ≤ P_{S_D}(x), and hence D_σ ⊆ (S_D)_σ, for unions of turned boxes, simplices and overlapping balls, with holes or without";

    /// <inheritdoc/>
    public override string Remarks =>
        "corollary-1-corrected has the proof, and evaluates regions whose probability is known. These have no symmetry and no exact probability: it is counted on a device, and the ball's is exact. "
        + "σ is R/√d, at which the ball keeps about half. A probability 0.04 above its bound would be found with a chance of 0.999 in the quick budget.";

    /// <inheritdoc/>
    public override ImmutableArray<SampledCase> Cases => Drawn.Value;

    private static Region RegionAt(int d, int shape) => TurnedRegionGenerator.Bounded(d, shape).Region;

    private static SampledCase Case(int d, int shape, double away)
    {
        var drawn = TurnedRegionGenerator.Bounded(d, shape);
        var sigma = drawn.Ball.Radius / Math.Sqrt(d);

        // Toward a corner of the axes, which is no direction of the region.
        var step = away * drawn.Ball.Radius / Math.Sqrt(d);
        double[] x = [.. drawn.Ball.Center.Select(center => center + step)];
        var bound = new Ball(d, drawn.Ball.Radius).Under(sigma).Probability(away * drawn.Ball.Radius).Value;
        return new(new Point(DomainOfParameters, d, shape, away, sigma), new NoisyPoint(drawn.Region, x, sigma), bound);
    }
}
