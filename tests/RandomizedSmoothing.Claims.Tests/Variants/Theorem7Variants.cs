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

/// <summary>The plane included: Theorem 7 itself.</summary>
public sealed class Theorem7InThePlane() : Variant(new Theorem7Corrected(), "d = 2 is included")
{
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle];
}
