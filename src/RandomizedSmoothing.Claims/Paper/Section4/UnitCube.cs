using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The σ at which nothing within the unit cube's ball can be certified, in any dimension.</summary>
[Claim("remark-unit-cube", "The unit cube's ball vanishes for σ ≥ 0.708, in any dimension", "§4.3, first paragraph")]
[RestsOn("theorem-4", "chen-rubin")]
[PaperSaysItFollows("theorem-4", "According to Theorem 4, for this ball, the upper bound of σ_van is 1/√2")]
public sealed partial class UnitCube : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "if the decision region lies within a ball of radius R ≤ √d/2, its certifiable region vanishes for σ ≥ 0.708, regardless of the input-space dimension d";

    /// <inheritdoc/>
    public override string Remarks =>
        "The radius is printed as √(d/2): the unit cube's ball has √d/2, and so has the bound 1/√2 of Theorem 4 with c = 2 in the next line. " + Readings.Misprint + " For that ball, of which every "
        + "other region is a part, σ_van is largest in the plane, 0.6006, and falls to ½ for d → ∞. Tested is every σ > 0.7, so that 0.708 itself is among them. With d = 1, which §4 leaves out, σ_van "
        + "would be 0.7413, above 0.708.";

    /// <inheritdoc/>
    public override string Proof =>
        "The region lies within a ball of radius √d/2, which for c = 2 vanishes, by Theorem 4, above (√d/2)√2/√d = 1/√2 = 0.7071… < 0.708; and the "
        + "part of a region keeps no more than the region. From 0.7 on as well: the median of χ²_d is above d − 2/3 (Chen and Rubin 1986), so σ_van² < (d/4)/(d − 2/3) ≤ 3/8 < 0.7².";

    /// <inheritdoc/>
    public override ProofPlan ProofPlan => new(
        this,
        "For a smaller R the centre keeps less.",
        new ProofBox([Parameter.Dimension with { High = 4096 }, Parameter.Sigma with { Low = 0.7, High = double.PositiveInfinity }]));

    private static T Slack<T>(T sigma)
        where T : struct, IReal<T> => sigma - ((T)7 / 10);

    private static T Margin<T>([Dimension] int d, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.AtCenter(d, T.Sqrt(d) / 2, sigma));
}
