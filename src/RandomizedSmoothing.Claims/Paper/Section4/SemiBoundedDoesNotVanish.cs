using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A cone, and a region that contains one, keeps some point at every σ.</summary>
[Claim("remark-semi-bounded-does-not-vanish", "A cone, however narrow, does not vanish", "§4.2, before Theorem 6; Table 1, “not applicable”")]
[RestsOn("markov")]
public sealed partial class SemiBoundedDoesNotVanish : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the semi-bounded decision region is unbounded and […] will not vanish: D_σ ≠ ∅ at every σ; the point of the cone's axis at depth σ√(2d)/sin θ is in it";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.AnalysedRegion + " What serves the cone serves every region that contains one, and every region that contains balls of any size. Such balls are enough and are not needed: a half-plane without the "
        + "discs of radius 0.05 about the points of ℤ² holds no ball of radius above 0.66, and at every σ some point deep inside keeps more than 0.99, as the discs are 0.8 % of it.";

    /// <inheritdoc/>
    public override string Proof =>
        "The ball of radius r = σ√(2d) about that point lies in the cone, and by Markov's inequality it has at least 1 − dσ²/r² = ½ ≥ 1/c of the noise.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Margin<T>([Dimension] int d, [Classes] int c, [HalfAngle] T theta, [Sigma] T sigma)
        where T : struct, IReal<T> => (c * ConeProbability<T>.OnAxis(d, theta, sigma, depth: sigma * T.Sqrt(2 * (T)d) / T.Sin(theta))) - 1;
}
