using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A region that contains a cone keeps some point at every σ.</summary>
[Claim("remark-semi-bounded-does-not-vanish-corrected", "A region that contains a cone, however narrow, does not vanish", "§4.2, beside the text before Theorem 6")]
public sealed partial class SemiBoundedDoesNotVanishCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "D contains a solid cone of some half-angle θ > 0  ⇒  D_σ ≠ ∅ at every σ; the point of its axis at depth σ√(2d)/sin θ is in it";

    /// <inheritdoc/>
    public override string Remarks => "What a region needs is balls of any size: with none larger than σ√χ²_d(1/c), nothing is left. A cone is the simplest to have them.";

    /// <inheritdoc/>
    public override string Proof =>
        "The ball of radius r = σ√(2d) about that point lies in the cone, and by Markov's inequality it has at least 1 − dσ²/r² = ½ ≥ 1/c of the noise.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma)
        where T : struct, IReal<T> => (c * ConeProbability<T>.OnAxis(d, theta, sigma, depth: sigma * T.Sqrt(2 * (T)d) / T.Sin(theta))) - 1;
}
