using RandomizedSmoothing.Claims.Beyond;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>The median of χ²_d is below d, so at σ = R/√d the centre keeps more than one half.</summary>
public sealed class SharperVanishingWithoutTwoThirds() : Variant(new SharperVanishingBound(), "d for d − 2/3")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R / T.Sqrt(at.D));
}

/// <summary>The median of χ²₂ is 2 ln 2 = 1.386 > 4/3, but that of χ²_d tends to d − 2/3 from above: d − 0.6 is too much from some d on.</summary>
public sealed class SharperVanishingWithThreeFifths() : Variant(new SharperVanishingBound(), "d − 3/5 for d − 2/3")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R / T.Sqrt(at.D - ((T)3 / 5)));
}

/// <summary>At c = 3 the boundary keeps more than 1/3 once σ is small: it tends to one half.</summary>
public sealed class SharperShrinkingWithThreeClasses() : Variant(new SharperShrinkingBound(), "c = 3")
{
    public override T Margin<T>(Point<T> at) => 1 - (3 * BallProbability<T>.At(at.D, at.R, at.Sigma, distance: at.R));
}

/// <summary>A little inside, at 0.99 R, a small σ leaves the point in its region.</summary>
public sealed class SharperShrinkingByOnePerCent() : Variant(new SharperShrinkingBound(), "R_σ < 0.99 R")
{
    public override T Margin<T>(Point<T> at) => 1 - (2 * BallProbability<T>.At(at.D, at.R, at.Sigma, distance: T.From(0.99) * at.R));
}
