using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the certified radius at a ball's centre, as samples show it, changes with σ.</summary>
[Claim("remark-radii-rise-then-fall", "Certified radii first rise with σ, and then fall", "§4.3, last paragraph")]
[RestsOn("ehrhard")]
[PaperSaysItFollows("equation-2", "larger certified radius can normally be obtained by larger smoothing factor σ according to Equation (2)")]
public sealed partial class RadiiRiseThenFall : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the certified radii increase with the growing smoothing factor σ but begin to decrease at certain point, when the σ is enough-close to σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Samples + " The radius is σΦ⁻¹(p_A) with p_A = min(p, α^(1/n)), p the centre's probability: for every r and σ₂ > σ, where p is still α^(1/n) or more at σ₂ and the radius is r or more at σ, it is "
        + "more than r at σ₂; where p is α^(1/n) or less at σ and the radius is r or less there, it is less than r at σ₂. “Enough-close” is no number: the peak is at 0.27 of σ_van for d = 2 (c = 2), at 0.33 for "
        + "d = 3, 0.47 for d = 8 and 0.71 for d = 50. What confidence costs beside that makes the curve lower; whatever bound is used, a radius of at most σΦ⁻¹(α^(1/n)) that is 0 where "
        + "p ≤ ½ rises from 0 and falls back to it.";

    /// <inheritdoc/>
    public override string Proof =>
        "p falls with σ. As long as it is at least α^(1/n), the radius is σΦ⁻¹(α^(1/n)) and rises. From there on it is the exact one, which falls. " + RadiiRiseThenFallLiteralCorrected.ExactRadiusFalls;

    private static T Slack<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma, [LargerSigma] T sigma2, [CertifiedRadius] T r)
        where T : struct, IReal<T> => T.Min((sigma2 / sigma) - 1, T.Max(Before(d, R, sigma, sigma2, r), After(d, R, sigma, r)));

    private static T Margin<T>(int d, T R, T sigma, T sigma2, T r)
        where T : struct, IReal<T> => T.Min(
            T.Max(-Before(d, R, sigma, sigma2, r), Lead(d, R, sigma2, r)),
            T.Max(-After(d, R, sigma, r), -Lead(d, R, sigma2, r)));

    // Positive where all samples can still agree at σ₂, and the radius at σ is more than r.
    private static T Before<T>(int d, T R, T sigma, T sigma2, T r)
        where T : struct, IReal<T> => T.Min(BallProbability<T>.AtCenter(d, R, sigma2) - SampledRadius.LargestBound<T>(), Lead(d, R, sigma, r));

    // Positive where the exact probability is what sets the limit at σ already, and the radius there is less than r.
    private static T After<T>(int d, T R, T sigma, T r)
        where T : struct, IReal<T> => T.Min(SampledRadius.LargestBound<T>() - BallProbability<T>.AtCenter(d, R, sigma), -Lead(d, R, sigma, r));

    /// <summary>Positive where the centre's certified radius at a noise is more than r: where p_A is more than Φ(r/σ).</summary>
    internal static T Lead<T>(int d, T R, T sigma, T radius)
        where T : struct, IReal<T> => T.Min(BallProbability<T>.AtCenter(d, R, sigma), SampledRadius.LargestBound<T>()) - T.NormalLower(radius / sigma);
}
