using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>For d → ∞ the two are alike.</summary>
public sealed class VanishingFallsByATenth() : Variant(new VanishingFallsWithDimension(), "by a tenth or more")
{
    public override T Margin<T>(Point<T> at) => (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.Sigma * 10 / 9)) - 1;
}

/// <summary>For c = 2 and d → ∞, σ_van√d/R → 1.</summary>
public sealed class VanishingRangeFromAbove() : Variant(new VanishingSigmaRange(), "1.01 R/√d for R/√d")
{
    public override T Margin<T>(Point<T> at) => (at.C * BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D), T.From(101) / 100)) - 1;
}

/// <summary>At d = 2 the centre keeps 1 − e^(−1/(0.98 c)), more than 1/c from c = 26 on.</summary>
public sealed class VanishingRangeFromBelow() : Variant(new VanishingSigmaRange(), "0.99 R√c/√d for R√c/√d")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (at.C * BallProbability<T>.AtCenter(at.D, T.From(100) / 99, Theorem4.VanishingBound(at.D, at.C, T.One)));
}

/// <summary>At d = 2 and σ = 0.6 the ball has 1 − e^(−0.5/0.72) = 0.5006.</summary>
public sealed class UnitCubeFromThreeFifths() : Variant(new UnitCube(), "0.6 for 0.708")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (T.From(6) / 10);
}

/// <summary>At d = 2 and σ = 0.708 a ball of radius 1 has 1 − e^(−1/1.0025) = 0.63.</summary>
public sealed class UnitCubeAsPrinted() : Variant(new UnitCube(), "√(d/2) for √d/2")
{
    public override T Margin<T>(Point<T> at) => 1 - (2 * BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D) / T.Sqrt(2), at.Sigma));
}

/// <summary>At c = 2 nothing lies between 1/c and ½.</summary>
public sealed class CertifiabilityOfTwoClasses() : Variant(new CertifiabilityEndsFirst(), "c ≥ 2 for c ≥ 3")
{
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes];
}

/// <summary>The median of χ²_d is below d, so that the centre keeps more than ½ at σ = R/√d.</summary>
public sealed class CertifiabilityAtRootD() : Variant(new CertifiabilityEndsFirst(), "d for d − 1")
{
    public override T Margin<T>(Point<T> at)
    {
        var center = BallProbability<T>.AtCenter(at.D, T.Sqrt(at.D), T.One);
        return T.Min((at.C * center) - 1, 1 - (2 * center));
    }
}
