using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>Proportional to σ² instead: the depths compared are σ²t and t.</summary>
public sealed class Theorem6WithVariance() : Variant(new Theorem6(), "σ² for σ")
{
    public override T Margin<T>(Point<T> at) => -T.Abs(
        ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at.Sigma * at.Sigma * at["depth"])
        - ConeProbability<T>.OnAxis(at.D, at.Theta, T.One, at["depth"]));
}

/// <summary>Not scaled at all: the shrinkage would not depend on σ.</summary>
public sealed class Theorem6WithoutSigma() : Variant(new Theorem6(), "σ is dropped")
{
    public override T Margin<T>(Point<T> at) => -T.Abs(
        ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at["depth"])
        - ConeProbability<T>.OnAxis(at.D, at.Theta, T.One, at["depth"]));
}
