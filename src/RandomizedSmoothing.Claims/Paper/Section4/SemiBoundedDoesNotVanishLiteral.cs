using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A semi-bounded region keeps some point at every σ.</summary>
[Claim("remark-semi-bounded-does-not-vanish-literal", "No semi-bounded region vanishes", "§4.2, before Theorem 6")]
public sealed partial class SemiBoundedDoesNotVanishLiteral : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the semi-bounded decision region is unbounded and […] will not vanish: D_σ ≠ ∅ at every σ, for every semi-bounded D";

    /// <inheritdoc/>
    public override string Remarks =>
        "The wider of two readings: semi-bounded as in Definition 3, not bounded and inside a half-space. A slab is both, and no point keeps more of the noise than "
        + "those in its middle, P = 1 − 2Φ(−width/2σ). So is a half-cylinder, such as a tube that goes on for ever.";

    /// <inheritdoc/>
    public override string Correction => "remark-semi-bounded-does-not-vanish";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static Box RegionAt(double width) => new([0, double.NegativeInfinity], [width, double.PositiveInfinity]);

    private static T Margin<T>([Classes] int c, [Sigma] T sigma, [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "width of the slab, in input units")] T width)
        where T : struct, IReal<T> => (c * (1 - (2 * T.NormalLower(-width / (2 * sigma))))) - 1;
}
