using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>A narrow cone in the plane, c = 21: √c (0.1995 + 0.0635 / log(c − 1)) = 1.011 > 1.</summary>
public sealed class Theorem5WithOneClassMore() : Variant(new Theorem5Corrected(), "c ≤ 21 for c ≤ 20")
{
    public override T Slack<T>(Point<T> at) => T.Min(new Theorem5().Slack(at), T.Max((2 * at.D) - 5, 43 - (2 * at.C)));
}

/// <summary>Narrow, d = 3, c = 100: the cut point keeps ½ (1 − e^(−1/4)) = 0.11 > 1/100.</summary>
public sealed class Theorem5WithoutRootC() : Variant(new Theorem5Corrected(), "√c is dropped")
{
    public override T Slack<T>(Point<T> at) =>
        T.Min((T.Sqrt(at.C) * at.Sigma * Theorem7.RetreatBound(at.D, at.C, at.Theta)) - at["gap"], (2 * at.D) - 5);
}

/// <summary>Close to the origin P(x) is P(0), which a smaller ball does not have.</summary>
public sealed class OriginOfASmallerBall() : Variant(new MostProbableOrigin(), "P(0) of a ball one per cent smaller")
{
    public override T Margin<T>(Point<T> at) =>
        BallProbability<T>.AtCenter(at.D, T.From(0.99) * at.R, at.Sigma) - BallProbability<T>.At(at.D, at.R, at.Sigma, at["distance"]);
}

/// <summary>The paper's own: far below the apex the cut is nearly a hyperplane, which for two classes hardly retreats.</summary>
public sealed class ConeIsLowerBoundWithoutTheGap() : Variant(new ConeIsLowerBoundCorrected(), "the gap is not subtracted")
{
    public override T Margin<T>(Point<T> at) => new ConeIsLowerBound().Margin(at);
}

/// <summary>At a large gap, 45°, c = 2, half a gap below the cut nearly all of the noise is inside.</summary>
public sealed class ConeIsLowerBoundWithHalfTheGap() : Variant(new ConeIsLowerBoundCorrected(), "half the gap is subtracted")
{
    public override T Margin<T>(Point<T> at) => T.Max(
        1 - (at.C * ConeProbability<T>.CutOnAxis(at.D, at.Theta, at.Sigma, depth: at["depth"] + (at["gap"] / 2), cut: at["gap"])),
        (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at["depth"])) - 1);
}

/// <summary>Where sin θ is small the point at depth σ√(2d) has a cone of next to no radius around it.</summary>
public sealed class ConeDoesNotVanishAtAFixedDepth() : Variant(new SemiBoundedDoesNotVanish(), "sin θ is dropped")
{
    public override T Margin<T>(Point<T> at) => (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at.Sigma * T.Sqrt(2 * (T)at.D))) - 1;
}

/// <summary>In many dimensions a narrow cone of radius σ√(d/2) keeps nothing: χ²_d concentrates at d.</summary>
public sealed class ConeDoesNotVanishAtHalfTheDepth() : Variant(new SemiBoundedDoesNotVanish(), "√(d/2) for √(2d)")
{
    public override T Margin<T>(Point<T> at) =>
        (at.C * ConeProbability<T>.OnAxis(at.D, at.Theta, at.Sigma, at.Sigma * T.Sqrt((T)at.D / 2) / T.Sin(at.Theta))) - 1;
}

/// <summary>In the plane the widest narrow cone has a share of arctan(1/√(178 log 88))/π = 0.01127 > 1/89 = 0.01124.</summary>
public sealed class ConeShrinksWithOneClassMore() : Variant(new SemiBoundedShrinksCorrected(), "c ≤ 89 for c ≤ 88")
{
    public override T Slack<T>(Point<T> at) => T.Min(T.Max((2 * at.D) - 5, 179 - (2 * at.C)), Theorem7.RetreatBound(at.D, at.C, at.Theta));
}

/// <summary>A cone of 80° has 4/9 of the plane, more than one third.</summary>
public sealed class ConeShrinksHoweverWide() : Variant(new SemiBoundedShrinksCorrected(), "no condition on θ")
{
    public override T Slack<T>(Point<T> at) => T.One;
}

/// <summary>Three classes, p = 0.4: the largest of the others may have 0.3.</summary>
public sealed class MisclassificationBelowHalf() : Variant(new MisclassificationIsHigher(), "p < ½ for p < 1/c")
{
    public override T Slack<T>(Point<T> at) => 1 - (2 * at["p"]);
}

/// <summary>At a large gap the cut is nearly a hyperplane: the cut point keeps nearly ½ > 1/3.</summary>
public sealed class BinaryShrinksWithThreeClasses() : Variant(new BinaryShrinksCorrected(), "c = 3")
{
    public override T Margin<T>(Point<T> at) => 1 - (3 * ConeProbability<T>.CutOnAxis(at.D, at.Theta, at.Sigma, at["gap"], at["gap"]));
}

/// <summary>At a large gap the point σ/10 below the cut keeps nearly Φ(0.1) > ½.</summary>
public sealed class BinaryShrinksByATenth() : Variant(new BinaryShrinksCorrected(), "it shrinks by σ/10")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (2 * ConeProbability<T>.CutOnAxis(at.D, at.Theta, at.Sigma, at["gap"] + (at.Sigma / 10), at["gap"]));
}
