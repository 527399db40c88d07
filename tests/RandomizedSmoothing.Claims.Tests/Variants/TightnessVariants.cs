using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>At c = 2 the centre keeps 1 − e^(−2/3) = 0.487 &lt; 1/2.</summary>
public sealed class Theorem4TooTight() : Variant(new Theorem4IsTightCorrected(), "√(1 − 1/(2c)) for √(1 − 1/c)")
{
    public override T Margin<T>(Point<T> at) =>
        (at.C * BallProbability<T>.AtCenter(2, at.R, at.R * T.Sqrt((2 * T.From(at.C)) - 1) / 2)) - 1;
}

/// <summary>In three dimensions, at c = 2, P(χ²₃ ≤ 3) = 0.608; but at c = 1000 P(χ²₃ ≤ 3/999) ≈ 0.00004 &lt; 1/1000.</summary>
public sealed class Theorem4TightInSpace() : Variant(new Theorem4IsTightCorrected(), "d = 3 for d = 2")
{
    public override T Margin<T>(Point<T> at) =>
        (at.C * BallProbability<T>.AtCenter(3, at.R, at.R * T.Sqrt(at.C - 1) / T.Sqrt(3))) - 1;
}

/// <summary>At c = 3 the edge keeps (1 − e⁻¹ I₀(1))/2 = 0.267 &lt; 1/3.</summary>
public sealed class Theorem3TooTight() : Variant(new Theorem3IsTightCorrected(), "√(1 − 1/c) for √(1 − 2/c)")
{
    public override T Margin<T>(Point<T> at) =>
        (at.C * BallProbability<T>.At(2, at.R, at.R * T.Sqrt(at.C - 1) / T.Sqrt(2), distance: at.R)) - 1;
}

/// <summary>At c = 3 the edge keeps 0.303 &lt; 1/3. From 3/2 on down, the expansion in 1/c turns.</summary>
public sealed class Theorem3ALittleTooTight() : Variant(new Theorem3IsTightCorrected(), "√(1 − 3/(2c)) for √(1 − 2/c)")
{
    public override T Margin<T>(Point<T> at) =>
        (at.C * BallProbability<T>.At(2, at.R, at.R * T.Sqrt((2 * T.From(at.C)) - 3) / 2, distance: at.R)) - 1;
}
