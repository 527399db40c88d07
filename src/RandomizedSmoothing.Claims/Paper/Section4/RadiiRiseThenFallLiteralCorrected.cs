using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the certified radius at a ball's centre changes with σ by Equation 2: it falls.</summary>
[Claim("remark-radii-rise-then-fall-literal-corrected", "With exact probabilities, certified radii fall with σ from the beginning", "§4.3, beside the last paragraph")]
[RestsOn("ehrhard")]
public sealed partial class RadiiRiseThenFallLiteralCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "the certified radius at the centre of a ball, by Equation 2 with exact probabilities, falls with σ";

    /// <inheritdoc/>
    public override string Remarks =>
        "Where the centre has a radius of at most r at σ, it has one of less than r at every σ₂ > σ. The argument is about any convex region and any of its points, so for cones, Figure 3(b), as well: for a "
        + "half-space the radius does not depend on σ, for every other convex region it falls.";

    /// <inheritdoc/>
    public override string Proof => ExactRadiusFalls;

    /// <summary>Why an exact radius falls, for whatever leans on it.</summary>
    internal const string ExactRadiusFalls =
        "Let K be convex, the point 0 ∈ K at distance m from its boundary, and ψ(a) = Φ⁻¹(P(z ∈ aK)) for a = 1/σ, z ~ N(0, I): the radius is ψ(a)/a. By Ehrhard's inequality ψ is concave, as "
        + "((1 − t)a + tb)K = (1 − t)aK + tbK. A tangent half-space gives ψ(a)/a ≤ m, and ψ(a)/a → m for a → ∞ (a ball of radius m lies in K). The derivative of ψ(a)/a is −I(a)/a², I(a) = "
        + "ψ − aψ′ the tangent's value at 0, which does not fall with a. Were I > 0 at some a, ψ(a)/a would fall from there on and tend to m from above. So I ≤ 0, and the radius does not fall with a; it is constant only for a half-space.";

    private static T Slack<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma, [LargerSigma] T sigma2, [CertifiedRadius] T r)
        where T : struct, IReal<T> => T.Min((sigma2 / sigma) - 1, -RadiiRiseThenFallLiteral.Lead(d, R, sigma, r));

    private static T Margin<T>(int d, T R, T sigma2, T r)
        where T : struct, IReal<T> => T.NormalLower(r / sigma2) - BallProbability<T>.AtCenter(d, R, sigma2);
}
