using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>At ε = 0.49, k = a = σ_o = 1 the limit is 0.027 &lt; 0.05.</summary>
public sealed class Theorem1BiasOfFivePoints() : Variant(new Theorem1BiasCorrected(), "0.05 for (1 − 2ε)(2Φ(ka/2σ_o) − 1)")
{
    public override T Margin<T>(Point<T> at) => new Theorem1Bias().Margin(at);
}

/// <summary>For k → ∞ at ka/σ_o = 2, u is ka/2: the limit is (1 − 2ε)(2Φ(1) − 1) = 0.68 (1 − 2ε), and not 0.95 (1 − 2ε).</summary>
public sealed class Theorem1BiasOfTheWholeDistance() : Variant(new Theorem1BiasCorrected(), "ka for ka/2")
{
    public override T Margin<T>(Point<T> at) => LimitClaim.LimitOfBias(at["epsilon"], at["k"], at["a"], at["sigma_o"])
        - ((1 - (2 * at["epsilon"])) * ((2 * T.NormalLower(at["k"] * at["a"] / at["sigma_o"])) - 1));
}

/// <summary>Jensen's inequality turned.</summary>
public sealed class AugmentationRiskTurned() : Variant(new AugmentationRiskCorrected(), "lower for upper")
{
    public override T Margin<T>(Point<T> at) => new AugmentationRisk().Margin(at);
}

/// <summary>With p = q both risks are −log p: half of one is less than the other.</summary>
public sealed class AugmentationRiskHalved() : Variant(new AugmentationRiskCorrected(), "half the augmentation risk")
{
    public override T Margin<T>(Point<T> at)
    {
        var (p, q, stays) = (at["p"], at["q"], T.NormalLower(at["x"] / at.Sigma));
        return T.Log((stays * p) + ((1 - stays) * q)) - (((stays * T.Log(p)) + ((1 - stays) * T.Log(q))) / 2);
    }
}

/// <summary>What the class at 0 gains the other one loses: of three points in a row the region of the outer two shrinks.</summary>
public sealed class AugmentationExpandsTheOthers() : Variant(new AugmentationExpandsCompactClassesCorrected(), "the class of two components for the one of a single component")
{
    public override T Slack<T>(Point<T> at) => T.Min(1 - at["ratio"], MixtureDensity.Excess(at["epsilon"], at["k"], at["q"], at["t"]));

    public override T Margin<T>(Point<T> at) => -base.Margin(at);
}

/// <summary>For σ_t → ∞ all densities are alike, and the class of twice the weight has every place.</summary>
public sealed class AugmentationExpandsAClassOfHalfTheWeight() : Variant(new AugmentationExpandsCompactClassesCorrected(), "half the weight for the same")
{
    public override T Slack<T>(Point<T> at) => T.Min(1 - at["ratio"], -1 - (2 * MixtureDensity.Excess(at["epsilon"], at["k"], at["q"], at["t"])));

    public override T Margin<T>(Point<T> at) => -1 - (2 * MixtureDensity.Excess(at["epsilon"], at["k"], at["q"] * at["ratio"], at["t"]));
}
