using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A ball-like decision region vanishes when σ &gt; R√c / √d.</summary>
[Claim("theorem-4", "A ball-like decision region vanishes at a large σ", "§4.1, Theorem 4")]
[RestsOn("table-1-corrected", "chen-rubin")]
[PaperSaysItFollows("corollary-1", "From Corollary 1 … Therefore we only consider the worst case when we have a ball-like decision region")]
public sealed partial class Theorem4 : ExpressionClaim, IBoundClaim
{
    /// <inheritdoc/>
    public override string Statement => "σ > R√c / √d  ⇒  D_σ = ∅ for D = {x ∈ ℝᵈ : ‖x‖ ≤ R}";

    /// <inheritdoc/>
    public override string Remarks =>
        "The centre is the ball's most probable point, so the region is empty exactly where the centre keeps less than 1/c.";

    /// <inheritdoc/>
    public override string Proof =>
        "By table-1-corrected, σ_van < R√c / √d at every d ≥ 2 and c ≥ 2, and the region is empty above σ_van. " + new Table1Corrected().Proof;

    /// <inheritdoc/>
    public override ProofPlan ProofPlan { get; } = new(
        new Theorem4AtItsBound(),
        "So for every R and every σ above the bound: the centre keeps F(R²/σ²), F being the distribution function of χ²_d. R and σ matter "
        + "only through R²/σ², which σ > R√c / √d puts below d/c; and F rises, so that the centre keeps at most F(d/c) < 1/c.",
        new ProofBox([Parameter.Dimension with { High = 4096 }, Parameter.Classes with { High = 1000 }], "c"));

    /// <summary>The σ above which the paper says that the ball's region is empty: R√c / √d.</summary>
    public static T VanishingBound<T>(int d, T c, T R)
        where T : struct, IReal<T> => R * T.Sqrt(c) / T.Sqrt(d);

    private static T Slack<T>([Dimension] int d, [Classes] int c, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => sigma - VanishingBound(d, c, R);

    private static T Margin<T>(int d, int c, T R, T sigma)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.AtCenter(d, R, sigma));

    /// <inheritdoc/>
    public string Bounded => "σ_van of the ball";

    /// <inheritdoc/>
    public Domain RatioDomain { get; } = [Parameter.Dimension, Parameter.Classes];

    /// <inheritdoc/>
    public double TrueValue(Point point) => new Ball((int)point["d"], radius: 1).VanishingSigma((int)point["c"]);

    /// <inheritdoc/>
    public double Bound(Point point) => VanishingBound<Real>((int)point["d"], (int)point["c"], R: 1).Value;
}
