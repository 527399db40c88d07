using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The σ at which nothing within the unit cube's ball can be certified, in any dimension.</summary>
public sealed class UnitCube : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-unit-cube";

    /// <inheritdoc/>
    public override string Title => "The unit cube's ball vanishes for σ ≥ 0.708, in any dimension";

    /// <inheritdoc/>
    public override string Source => "§4.3, first paragraph";

    /// <inheritdoc/>
    public override string Statement =>
        "if the decision region lies within a ball of radius R ≤ √d/2, its certifiable region vanishes for σ ≥ 0.708, regardless of the input-space dimension d";

    /// <inheritdoc/>
    public override string Remarks =>
        "The radius is printed as √(d/2), a misprint: the unit cube's ball has √d/2, and so has the bound 1/√2 of Theorem 4 with c = 2. For that ball, of which every "
        + "other region is a part, σ_van is largest in the plane, 0.6006, and falls to ½ for d → ∞: the margin is smallest there. With d = 1, which §4 leaves out, it "
        + "would be 0.7413, above 0.708.";

    /// <inheritdoc/>
    public override string Proof =>
        "The region lies within a ball of radius √d/2, which for c = 2 vanishes, by Theorem 4, above (√d/2)√2/√d = 1/√2 = 0.7071… < 0.708; and the "
        + "part of a region keeps no more than the region.";

    /// <inheritdoc/>
    public override BoxProof BoxProof => new(
        this,
        "For a smaller R the centre keeps less.",
        new ProofBox([Parameter.Dimension with { High = 4096 }, Parameter.Sigma with { Low = 0.7, High = double.PositiveInfinity }]));

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Sigma];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => at.Sigma - (T.From(708) / 1000);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => 1 - (2 * BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D) / 2, at.Sigma));
}
