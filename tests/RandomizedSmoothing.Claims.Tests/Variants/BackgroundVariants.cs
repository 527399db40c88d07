using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>d = 2, c = 2: at σ² = R²/2 the centre keeps 1 − e⁻¹ = 0.63 > ½.</summary>
public sealed class VanishesAtASmallerBound() : Variant(new Theorem3Vanishes(), "4(d − 1) for 2(d − 1)")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R * T.Sqrt(at.C / (4 * ((T)at.D - 1))));
}

/// <summary>The same σ² at d = 2, c = 2.</summary>
public sealed class VanishesWithOneDimensionMore() : Variant(new Theorem3Vanishes(), "d for d − 1")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R * T.Sqrt(at.C / (2 * (T)at.D)));
}

/// <summary>p = 1/(c + 1) is less than 1/c.</summary>
public sealed class NecessaryConditionOfOneClassMore() : Variant(new NecessaryCondition(), "the mean of c others")
{
    public override T Slack<T>(Point<T> at) => at["p"] - ((1 - at["p"]) / at.C);
}

/// <summary>Of two classes one wins with a little more than ½, not with all.</summary>
public sealed class NecessaryConditionTooStrong() : Variant(new NecessaryCondition(), "1/(c − 1) for 1/c")
{
    public override T Margin<T>(Point<T> at) => ((at.C - 1) * at["p"]) - 1;
}

/// <summary>Φ(0.1) = 0.54, and the radius 0.1σ is positive.</summary>
public sealed class NoRadiusBelowSixTenths() : Variant(new NoRadiusBelowHalf(), "0.6 for 0.5")
{
    public override T Slack<T>(Point<T> at) => ((T)3 / 5) - T.NormalLower(at["top"]);
}

/// <summary>At 45° the point is √½ from the boundary, and tan 45° = 1.</summary>
public sealed class DistanceIsTheTangent() : Variant(new DistanceToCone(), "tan for sin")
{
    public override T Margin<T>(Point<T> at)
    {
        var (sin, tan) = (T.Sin(at.Theta), T.Tan(at.Theta));
        return base.Margin(at) + (sin * sin) - (tan * tan);
    }
}

/// <summary>The minimum is attained.</summary>
public sealed class DistanceIsAPerCentLarger() : Variant(new DistanceToCone(), "one per cent more than sin θ")
{
    public override T Margin<T>(Point<T> at) => base.Margin(at) - (201 * T.Sin(at.Theta) * T.Sin(at.Theta) / 10_000);
}

/// <summary>Two balls that are nearly alike have nearly equal shares within equal distances.</summary>
public sealed class CompactClassesLieTwiceAsNear() : Variant(new CompactClassesNearTheMarginCorrected(), "within half the distance")
{
    public override T Margin<T>(Point<T> at) =>
        1 - T.Exp(at.D * (T.Log(1 - (at["m"] / (2 * at.R))) - T.Log(1 - (at["m"] / at["R2"]))));
}

/// <summary>The largest ratio of Li et al.'s radius to Equation 2's is above √0.86 = 0.93.</summary>
public sealed class NineTenthsOfEquation2BeatsLi() : Variant(new TighterThanLi(), "by a tenth")
{
    public override T Margin<T>(Point<T> at) => 1 - (100 * (1 - base.Margin(at)) / 81);
}

/// <summary>p_A = 0.9, p_B = 0.1, order 2: 0.96σ against 1.28σ.</summary>
public sealed class HalfOfEquation2BeatsLi() : Variant(new TighterThanLi(), "by half")
{
    public override T Margin<T>(Point<T> at) => 1 - (4 * (1 - base.Margin(at)));
}

/// <summary>The largest ratio of Lecuyer et al.'s radius to Equation 2's is above √0.8 = 0.89.</summary>
public sealed class FourFifthsOfEquation2BeatLecuyer() : Variant(new TighterThanLecuyer(), "by a fifth")
{
    public override T Margin<T>(Point<T> at) => 1 - (25 * (1 - base.Margin(at)) / 16);
}

/// <summary>As much as half of Equation 2's radius is not enough either.</summary>
public sealed class HalfOfEquation2BeatsLecuyer() : Variant(new TighterThanLecuyer(), "by half")
{
    public override T Margin<T>(Point<T> at) => 1 - (4 * (1 - base.Margin(at)));
}
