using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>For two classes every σ shrinks every bounded region: evaluated for drawn regions themselves.</summary>
[Claim("remark-drawn-regions-shrink-for-two-classes", "For two classes, bounded regions that nobody chose by hand shrink at every σ", "§4.1, ours beside Definition 2 and Theorem 3")]
[RestsOn("corollary-1-corrected", "remark-sharper-shrinking-bound")]
public sealed partial class DrawnRegionsShrinkForTwoClasses : RegionClaim
{
    private const double Tolerance = 0.02;
    private const int Evaluations = 60;

    /// <inheritdoc/>
    public override string Statement => "c = 2 and σ > 0  ⇒  R_σ < R, the radii of S_D and S_Dσ, for every bounded D";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is (R − R_σ)/R for the region itself, as in remark-drawn-regions-shrink: there every region has vanished, here R_σ is a number in between.";

    /// <inheritdoc/>
    public override string Proof => "R_σ(D) ≤ R_σ(S_D) by corollary-1-corrected, and R_σ(S_D) < R by remark-sharper-shrinking-bound.";

    private static double MarginAt([Dimension(High = 1000)] int d, [Shape] int shape, [Sigma(Low = 1e-2, High = 1e2)] double sigma)
    {
        var drawn = RegionGenerator.Bounded(d, shape);
        return SmoothedExtent.Estimate(drawn.Region, drawn.Ball, sigma, classes: 2, Tolerance, Evaluations).Inner is { } inner
            ? 1 - (inner.Radius / drawn.Ball.Radius)
            : 1;
    }
}
