using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A semi-bounded decision region inside a narrow cone shrinks at a large σ.</summary>
[Claim("theorem-5", "A semi-bounded region with a narrow bounding cone shrinks at a large σ", "§4.2, Theorem 5")]
public sealed partial class Theorem5 : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "tan θ < √((d − 1)/(2c log(c − 1))) and σ > (Υ_C − Υ_D) tan θ √(c/(d − 1)) · 2(d − 1)/((d − 1) − 2 tan²θ c log(c − 1))  ⇒  Υ_Dσ < Υ_D, "
        + "C being the θ,v-bounding cone of D";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Large + " Evaluated for the worst region: with gap = Υ_C − Υ_D, D lies in the cone C without its tip, K = {x ∈ C : vᵀx ≤ Υ_C − gap}, which has the "
        + "same bounding cone and the same Υ. D ⊆ K gives D_σ ⊆ K_σ, so D shrinks where K does. Among points of one height the one on the axis "
        + "is K's most probable (Anderson 1955: its cross-sections are concentric balls); along the axis the probability at depth t is the mean of "
        + "a function of t + σz that is 0 above the cut and rises below it, so it rises with t. K thus reaches up to Υ_D exactly where the point of "
        + "the axis at depth gap keeps 1/c, and where it keeps less, so do, by continuity, the points a little lower. The two conditions are one: "
        + "gap < σ · (Theorem 7's bound).";

    /// <inheritdoc/>
    public override string Correction => "theorem-5-corrected";

    internal static T Slack<T>(int d, int c, T theta, T sigma, T gap)
        where T : struct, IReal<T> => (sigma * Theorem7.RetreatBound(d, c, theta)) - gap;

    internal static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma, [Gap] T gap)
        where T : struct, IReal<T> => 1 - (c * ConeProbability<T>.CutOnAxis(d, theta, sigma, depth: gap, cut: gap));
}
