using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>For d → ∞ the two are alike.</summary>
public sealed class PeakFallsByATenth() : Variant(new Figure3a(), "the probability falls by a tenth or more")
{
    public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One / 10);
}

/// <summary>Two angles that are alike have the same probability at the same m, and less at a smaller one.</summary>
public sealed class PeakOfAWiderConeNearer() : Variant(new PeakFallsWithTheta(), "the wider cone at 0.9 m")
{
    public override T Margin<T>(Point<T> at) => Probability(at, at["theta2"], 9 * at["m"] / 10) - Probability(at, at.Theta, at["m"]);

    private static T Probability<T>(Point<T> at, T theta, T m)
        where T : struct, IReal<T> => ConeProbability<T>.OnAxis(at.D, theta, T.One, m / T.Sin(theta));
}

/// <summary>Two angles that are alike have the same probability at the same depth, and less at a smaller one.</summary>
public sealed class NarrowConesDropFasterThanNearerOnes() : Variant(new NarrowConesDropFaster(), "the wider cone at depth 0.9")
{
    public override T Margin<T>(Point<T> at) =>
        ConeProbability<T>.OnAxis(at.D, at["theta2"], at.Sigma, T.From(9) / 10) - ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, T.One);
}

/// <summary>At two σ that are alike the radii are.</summary>
public sealed class ExactRadiiFallByOnePerCent() : Variant(new RadiiRiseThenFallLiteralCorrected(), "by one per cent or more")
{
    public override T Margin<T>(Point<T> at) =>
        T.NormalLower(99 * at["r"] / (100 * at["sigma2"])) - BallProbability<T>.AtCenter(at.D, at.R, at["sigma2"]);
}

/// <summary>From α^(1/n) = 0.99993 on down the exact radius sets the limit: in the plane, R = 1, it falls from 0.87 at σ = 0.23 to 0.85 at 0.29.</summary>
public sealed class SampledRadiiRiseDownToNineTenths() : Variant(new RadiiRiseThenFall(), "rises as long as p is 0.9")
{
    public override T Slack<T>(Point<T> at) => T.Min(
        (at["sigma2"] / at.Sigma) - 1,
        T.Min(BallProbability<T>.AtCenter(at.D, at.R, at["sigma2"]) - (T.From(9) / 10), RadiiRiseThenFall.Lead(at.D, at.R, at.Sigma, at["r"])));

    public override T Margin<T>(Point<T> at) => RadiiRiseThenFall.Lead(at.D, at.R, at["sigma2"], at["r"]);
}

/// <summary>Where all samples agree the radius is 3.81σ.</summary>
public sealed class SampledRadiiFallFromTheBeginning() : Variant(new RadiiRiseThenFall(), "falls from the beginning")
{
    public override T Slack<T>(Point<T> at) => T.Min((at["sigma2"] / at.Sigma) - 1, -RadiiRiseThenFall.Lead(at.D, at.R, at.Sigma, at["r"]));

    public override T Margin<T>(Point<T> at) => -RadiiRiseThenFall.Lead(at.D, at.R, at["sigma2"], at["r"]);
}

/// <summary>In the plane, at R = σ, the origin keeps 0.393 and so do the points next to it: more than 0.39.</summary>
public sealed class NoPointKeepsLessThanTheOrigin() : Variant(new VanishesBelowHalfCorrected(), "no point keeps 0.39")
{
    public override T Margin<T>(Point<T> at) => 1 - (BallProbability<T>.At(at.D, at.R, at.Sigma, at["distance"]) * 100 / 39);
}

/// <summary>An origin of 0.55 has points of more than one half around it.</summary>
public sealed class NoCertificateBelowSixTenths() : Variant(new VanishesBelowHalfCorrected(), "less than 0.6 for less than 0.5")
{
    public override T Slack<T>(Point<T> at) => (T.From(6) / 10) - BallProbability<T>.AtCenter(at.D, at.R, at.Sigma);
}

/// <summary>Below twice the σ the radius is below twice the radius.</summary>
public sealed class LargerSigmaTwiceTheRadius() : Variant(new LargerSigma(), "more than twice the radius")
{
    public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One / 2);
}

/// <summary>At p_A = Φ(−2), p_B = Φ(−5) the radii squared are 0.0457 and 0.0940.</summary>
public sealed class LiImprovesLecuyerEverywhere() : Variant(new LiImprovesLecuyerCorrected(), "any p_A")
{
    public override T Slack<T>(Point<T> at) => new LiImprovesLecuyer().Slack(at);
}

/// <summary>At p_A = ½, p_B = Φ(−8) the squares are 1.066 and 0.224, of Equation 2's 16.</summary>
public sealed class LiImprovesLecuyerByHalf() : Variant(new LiImprovesLecuyerCorrected(), "by half of Equation 2")
{
    public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One / 4);
}

/// <summary>Two radii that are alike take nearly as many.</summary>
public sealed class LargerRadiusTwiceTheSamples() : Variant(new SampleComplexity(), "at least twice as many")
{
    public override T Margin<T>(Point<T> at) => base.Margin(at) - (T.One / 2);
}
