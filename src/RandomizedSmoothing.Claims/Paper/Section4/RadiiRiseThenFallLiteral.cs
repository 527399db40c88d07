using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the certified radius at a ball's centre, by Equation 2 with exact probabilities, changes with σ.</summary>
[Claim("remark-radii-rise-then-fall-literal", "With exact probabilities, certified radii first rise with σ", "§4.3, last paragraph")]
public sealed partial class RadiiRiseThenFallLiteral : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "the certified radii, by Equation 2 with exact probabilities, increase with the growing smoothing factor σ but begin to decrease at certain point, when the σ is enough-close to σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.ExactProbabilities + " Where the centre has a radius of at least r at σ, and σ₂ > σ is below half of σ_van, it should have one of more than r at σ₂. The radius falls from the "
        + "beginning, whatever “enough-close” means: see the correction. That radii rise is an effect of finitely many samples (remark-radii-rise-then-fall) and no property of Equation 2.";

    /// <inheritdoc/>
    public override string Correction => "remark-radii-rise-then-fall-literal-corrected";

    private static T Slack<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma, [LargerSigma] T sigma2, [CertifiedRadius] T r)
        where T : struct, IReal<T> => T.Min(
            (sigma2 / sigma) - 1,
            T.Min(Lead(d, R, sigma, r), BallProbability<T>.AtCenter(d, R, 2 * sigma2) - (T.One / 2)));

    private static T Margin<T>(int d, T R, T sigma2, T r)
        where T : struct, IReal<T> => Lead(d, R, sigma2, r);

    /// <summary>Positive where the centre's certified radius at a noise is more than r: where its probability is more than Φ(r/σ).</summary>
    internal static T Lead<T>(int d, T R, T sigma, T radius)
        where T : struct, IReal<T> => BallProbability<T>.AtCenter(d, R, sigma) - T.NormalLower(radius / sigma);
}

/// <summary>σ₂ &gt; σ.</summary>
[Sigma(Name = "sigma2", Meaning = "a larger standard deviation, in input units")]
internal sealed class LargerSigmaAttribute : ParameterAttribute;

/// <summary>r.</summary>
[Radius(Name = "r", Meaning = "certified radius, in input units")]
internal sealed class CertifiedRadiusAttribute : ParameterAttribute;
