using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A semi-bounded region keeps some point at every σ.</summary>
public sealed partial class SemiBoundedDoesNotVanish : ExpressionClaim
{
    private static readonly Parameter Width = new("width", "width of the slab, in input units", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <inheritdoc/>
    public override string Id => "remark-semi-bounded-does-not-vanish";

    /// <inheritdoc/>
    public override string Title => "A semi-bounded region does not vanish";

    /// <inheritdoc/>
    public override string Source => "§4.2, before Theorem 6";

    /// <inheritdoc/>
    public override string Statement => "the semi-bounded decision region is unbounded and will shrink but will not vanish: D_σ ≠ ∅ at every σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Semi-bounded as in Definition 3: not bounded, and inside a half-space. A slab is both, and no point keeps more of the noise than "
        + "those in its middle, P = 1 − 2Φ(−width/2σ). So is a half-cylinder, such as a tube that goes on for ever.";

    /// <inheritdoc/>
    public override string Correction => "remark-semi-bounded-does-not-vanish-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Classes, Parameter.Sigma, Width];

    /// <inheritdoc/>
    public override Region RegionAt(Point point) =>
        new BoxRegion([0, double.NegativeInfinity], [point["width"], double.PositiveInfinity]);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => (at.C * (1 - (2 * T.NormalLower(-at["width"] / (2 * at.Sigma))))) - 1;
}
