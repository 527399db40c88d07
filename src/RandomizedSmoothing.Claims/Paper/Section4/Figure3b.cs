using System.Collections.Immutable;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The two peaks of Figure 3(b) that the text prints.</summary>
[Claim("figure-3b", "The peak scaled certified radius at 80° and at 10°, d = 25", "§4.3, Figure 3(b) and the text beside it")]
[PaperSaysItFollows("remark-most-probable-axis", "the point on the axis has the highest probability …, thus we study the certified radius of a point x₀")]
[PaperSaysItFollows("remark-distance-to-cone", "Acknowledging that the minimum distance from x₀ to θ,v cones is sin(θ)")]
public sealed partial class Figure3b : NumberClaim
{
    private const int Dimension = 25;

    private static readonly Lazy<ImmutableArray<PrintedNumber>> Computed = new(() =>
    [
        new("θ = 80°, n = 100,000, α = 0.001", "0.84", ScaledPeak(80)),
        new("θ = 10°, n = 100,000, α = 0.001", "0.49", ScaledPeak(10)),
        new("θ = 80°, exact probabilities, σ → 0", null, 1),
        new("θ = 10°, exact probabilities, σ → 0", null, 1),
    ]);

    /// <inheritdoc/>
    public override string Statement => "the scaled certified radius at x₀ can be as large as 0.84 when θ = 80°, while it is at most 0.49 when θ = 10°";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Samples + " How p_A was bounded for the figure is not said. With exact probabilities there is no peak: the scaled radius rises to 1 as σ falls to 0 (remark-radii-rise-then-fall-literal-corrected). With Cohen et al.'s "
        + "procedure as the paper's code has it, the count being the expected one, the peaks are 0.77 and 0.47. With its maximum Φ⁻¹(α^(1/n)) = 3.81 as the only limit they are 0.82 and 0.50. Both "
        + "printed numbers follow from p_A = min(p, 1 − 10⁻⁵), the largest share below 1 that 100,000 samples can show, without a confidence bound, on a grid of σ in steps of 0.01.";

    /// <inheritdoc/>
    public override ImmutableArray<PrintedNumber> Numbers => Computed.Value;

    /// <summary>The largest certified radius over σ at distance 1 inside the apex, divided by sin θ.</summary>
    internal static double ScaledPeak(double degrees)
    {
        var cone = new Cone(Dimension, double.DegreesToRadians(degrees));
        var unit = cone.Under(1);
        return SampledRadius.Peak(complement =>
        {
            // Depths in units of σ, from where the noise is all outside to where hardly any of it is.
            var log = SampledRadius.Zero(y => Math.Log(unit.Probability(Math.Exp(y)).Complement / complement), -5, 10);
            return Math.Exp(-log);
        }) / Math.Sin(cone.HalfAngle);
    }
}
