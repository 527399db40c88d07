using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the certified radius at a ball's centre, by Equation 2, changes with σ.</summary>
public sealed partial class RadiiRiseThenFall : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "remark-radii-rise-then-fall";

    /// <inheritdoc/>
    public override string Title => "Certified radii first rise with σ";

    /// <inheritdoc/>
    public override string Source => "§4.3, last paragraph";

    /// <inheritdoc/>
    public override string Statement =>
        "the certified radii increase with the growing smoothing factor σ but begin to decrease at certain point, when the σ is enough-close to σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        "By Equation 2 with exact probabilities, as the text has it: where the centre has a radius of at least r at σ, and σ₂ > σ is below half of σ_van, it has one of more than r at "
        + "σ₂. With exact probabilities the radius falls from the beginning, whatever “enough-close” means: see the correction. That radii rise is an effect of finitely many samples, which "
        + "certify 3.8σ at most, and no property of Equation 2.";

    /// <inheritdoc/>
    public override string Correction => "remark-radii-rise-then-fall-corrected";

    /// <inheritdoc/>
    public override Domain Domain { get; } = Parameters;

    /// <summary>d, R, two noises and a radius.</summary>
    internal static Domain Parameters { get; } =
    [
        Parameter.Dimension,
        Parameter.Radius,
        Parameter.Sigma,
        Parameter.Sigma with { Name = "sigma2", Meaning = "a larger standard deviation, in input units" },
        Parameter.Radius with { Name = "r", Meaning = "certified radius, in input units" },
    ];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => T.Min(
        (at["sigma2"] / at.Sigma) - 1,
        T.Min(Lead(at, at.Sigma), BallProbability<T>.AtCenter(at.D, at.R, 2 * at["sigma2"]) - (T.One / 2)));

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => Lead(at, at["sigma2"]);

    /// <summary>Positive where the centre's certified radius at a noise is more than r: where its probability is more than Φ(r/σ).</summary>
    internal static T Lead<T>(Point<T> at, T sigma)
        where T : struct, IReal<T> => BallProbability<T>.AtCenter(at.D, at.R, sigma) - T.NormalLower(at["r"] / sigma);
}
