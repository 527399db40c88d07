using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the certified radius at a ball's centre changes with σ: by Equation 2 it falls.</summary>
[Claim("remark-radii-rise-then-fall-corrected", "Exact certified radii fall with σ; certificates from samples rise as long as these set the limit", "§4.3, beside the last paragraph")]
public sealed partial class RadiiRiseThenFallCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the certified radius at the centre of a ball falls with σ, by Equation 2 with exact probabilities; with p_A bounded by α^(1/n) it rises as σΦ⁻¹(α^(1/n)) until the probability is α^(1/n), and then falls";

    /// <inheritdoc/>
    public override string Remarks =>
        "Where the centre has a radius of at most r at σ, it has one of less than r at every σ₂ > σ. The argument is about any convex region and any of its points, so for cones, Figure 3(b), as well: for a "
        + "half-space the radius does not depend on σ, for every other convex region it falls.";

    /// <inheritdoc/>
    public override string Proof =>
        "Let K be convex, the point 0 ∈ K at distance m from its boundary, and ψ(a) = Φ⁻¹(P(z ∈ aK)) for a = 1/σ, z ~ N(0, I): the radius is ψ(a)/a. By Ehrhard's inequality ψ is concave, as "
        + "((1 − t)a + tb)K = (1 − t)aK + tbK. A tangent half-space gives ψ(a)/a ≤ m, and ψ(a)/a → m for a → ∞ (a ball of radius m lies in K). The derivative of ψ(a)/a is −I(a)/a², I(a) = "
        + "ψ − aψ′ the tangent's value at 0, which does not fall with a. Were I > 0 at some a, ψ(a)/a would fall from there on and tend to m from above. So I ≤ 0, and the radius does not fall with a; it is constant only for a half-space. "
        + "Where p_A is at most α^(1/n), the radius is the smaller one of σΦ⁻¹(α^(1/n)), which rises, and the exact one, which falls.";

    private static T Slack<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma, [LargerSigma] T sigma2, [CertifiedRadius] T r)
        where T : struct, IReal<T> => T.Min(
            (sigma2 / sigma) - 1,
            T.Min(-RadiiRiseThenFall.Lead(d, R, sigma, r), SampledRadius.LargestBound<T>() - T.NormalLower(r / sigma)));

    private static T Margin<T>(int d, T R, T sigma2, T r)
        where T : struct, IReal<T> => -RadiiRiseThenFall.Lead(d, R, sigma2, r);
}
