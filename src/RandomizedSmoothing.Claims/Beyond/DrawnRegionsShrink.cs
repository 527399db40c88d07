using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>Theorem 3, evaluated for the drawn regions themselves, not for the ball around them.</summary>
[Claim("remark-drawn-regions-shrink", "Bounded regions that nobody chose by hand shrink as Theorem 3 says", "§4.1, Definition 2 and Theorem 3")]
[RestsOn("corollary-1-corrected", "theorem-3")]
public sealed partial class DrawnRegionsShrink : RegionClaim
{
    private const double Tolerance = 0.02;
    private const int Evaluations = 60;

    /// <inheritdoc/>
    public override string Statement => "Any bounded decision region (disconnected or connected) shrinks: if σ > R√c / √(2(d − 1)), then R_σ < R, the radii of S_D and S_Dσ";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is (R − R_σ)/R for the region itself, R_σ being the radius of the smallest ball around the points of D_σ that a branch and bound over cells finds farthest out; "
        + "where D_σ is empty it is 1 and more, the less the centre of S_D keeps. Every one has vanished, as remark-theorem-3-vanishes says. theorem-3 evaluates the ball, which is the worst case. From d = 5 on the regions are bodies of revolution.";

    /// <inheritdoc/>
    public override string Proof => "R_σ(D) ≤ R_σ(S_D) by corollary-1-corrected, and R_σ(S_D) < R by Theorem 3.";

    private static double SlackAt(double factor) => factor - 1;

    private static double MarginAt(
        [Dimension(High = 1000)] int d,
        [Classes(High = 1000)] int c,
        [Shape] int shape,
        [PositiveReal(Low = 1e-2, High = 1e2, Meaning = "σ in units of R√c / √(2(d − 1))")] double factor)
    {
        var drawn = RegionGenerator.Bounded(d, shape);
        var sigma = factor * Theorem3.ShrinkingBound<Real>(d, c, Real.From(drawn.Ball.Radius)).Value;
        return SmoothedExtent.Estimate(drawn.Region, drawn.Ball, sigma, c, Tolerance, Evaluations).Inner is { } inner
            ? 1 - (inner.Radius / drawn.Ball.Radius)
            : 2 - Math.Min(1, c * drawn.Region.Under(sigma).Probability(drawn.Ball.Center.AsSpan()).Value);
    }
}
