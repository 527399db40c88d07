using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>Without √c a narrow cone at d = 3, c = 2 would have to retreat by √2/(2 tan θ)… and at c = 100 by ten times more than it does.</summary>
public sealed class Theorem7WithoutRootC() : Variant(new Theorem7Corrected(), "√c is dropped")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, T.One, T.Sqrt(at.C) * Theorem7.RetreatBound(at.D, at.C, at.Theta)));
}

/// <summary>Three times the bound: at d = 3, narrow, P(χ₂ ≤ 3/√(2c)) = 1 − e^(−9/(4c)) > 1/c.</summary>
public sealed class Theorem7Tripled() : Variant(new Theorem7Corrected(), "three times the bound")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, T.One, 3 * Theorem7.RetreatBound(at.D, at.C, at.Theta)));
}

/// <summary>Seven classes in the plane: P(|z| ≤ q) = 1/7 has q = 0.18001 &lt; 1/(2√7) = 0.18898.</summary>
public sealed class Theorem7WithSevenClasses() : Variant(new Theorem7Corrected(), "c ≤ 7 for c ≤ 6")
{
    public override T Slack<T>(Point<T> at) => Math.Max(at.D - 2, 8 - at.C);
}
