using System.Collections.Immutable;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>Theorem 4, for regions whose probability can only be sampled.</summary>
[Claim("remark-turned-regions-vanish", "Regions that no formula reaches vanish as Theorem 4 says", "§4.1, Theorem 4")]
[Dimension(Low = 3, High = 16)]
[TurnedShape]
[Classes]
[Sigma]
public sealed partial class TurnedRegionsVanish : SampledClaim
{
    private const double JustAbove = 1.001;

    private static readonly Lazy<ImmutableArray<SampledCase>> Drawn = new(() =>
    [
        .. from d in new[] { 3, 4, 5, 8, 16 }
           from shape in Enumerable.Range(1, 4)
           from c in new[] { 2, 10 }
           select Case(d, shape, c),
    ]);

    /// <inheritdoc/>
    public override string Statement => "σ > R√c / √d  ⇒  P_D(x) < 1/c at the centre x of S_D, for unions of turned boxes, simplices and overlapping balls, with holes or without";

    /// <inheritdoc/>
    public override string Remarks =>
        "Theorem 4 says it of every point; the centre is the ball's most probable one, and remark-turned-regions-lie-in-the-ball has the others. σ is 0.1 % above the bound. A probability 0.04 above 1/c would be "
        + "found with a chance of 0.999 in the quick budget.";

    /// <inheritdoc/>
    public override ImmutableArray<SampledCase> Cases => Drawn.Value;

    private static Region RegionAt(int d, int shape) => TurnedRegionGenerator.Bounded(d, shape).Region;

    private static SampledCase Case(int d, int shape, int c)
    {
        var drawn = TurnedRegionGenerator.Bounded(d, shape);
        var sigma = JustAbove * drawn.Ball.Radius * Math.Sqrt(c) / Math.Sqrt(d);
        return new(new Point(DomainOfParameters, d, shape, c, sigma), new NoisyPoint(drawn.Region, drawn.Ball.Center.AsSpan(), sigma), 1.0 / c);
    }
}

/// <summary>The number of a region that is drawn (<see cref="TurnedRegionGenerator"/>).</summary>
[WholeNumber(Name = "shape", Low = 1, High = 1e4, Meaning = "number of the region drawn")]
internal sealed class TurnedShapeAttribute : ParameterAttribute;
