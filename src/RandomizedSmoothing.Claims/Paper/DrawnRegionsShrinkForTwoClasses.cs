using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>For two classes every σ shrinks every bounded region: evaluated for drawn regions themselves.</summary>
public sealed class DrawnRegionsShrinkForTwoClasses : RegionClaim
{
    private const double Tolerance = 0.02;
    private const int Evaluations = 60;

    /// <inheritdoc/>
    public override string Id => "remark-drawn-regions-shrink-for-two-classes";

    /// <inheritdoc/>
    public override string Title => "For two classes, bounded regions that nobody chose by hand shrink at every σ";

    /// <inheritdoc/>
    public override string Source => "§4.1, ours beside Definition 2 and Theorem 3";

    /// <inheritdoc/>
    public override string Statement => "c = 2 and σ > 0  ⇒  R_σ < R, the radii of S_D and S_Dσ, for every bounded D";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is (R − R_σ)/R for the region itself, as in remark-drawn-regions-shrink: there every region has vanished, here R_σ is a number in between.";

    /// <inheritdoc/>
    public override string Proof => "R_σ(D) ≤ R_σ(S_D) by corollary-1-corrected, and R_σ(S_D) < R by remark-sharper-shrinking-bound.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension with { High = 1000 }, Shape, Parameter.Sigma with { Low = 1e-2, High = 1e2 }];

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var drawn = At(point);
        return SmoothedExtent.Estimate(drawn.Region, drawn.Ball, point["sigma"], classes: 2, Tolerance, Evaluations).Inner is { } inner
            ? 1 - (inner.Radius / drawn.Ball.Radius)
            : 1;
    }
}
