using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>At d = c = 2, σ_van² over the wrong bound's square is 1/(0.69 · 4/3) > 1: the centre keeps 1 − e^(−3/4) > 1/2.</summary>
public sealed class Table1WithOneDimensionMore() : Variant(new Table1Corrected(), "d + 1 for d")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.R * T.Sqrt(at.C) / T.Sqrt(at.D + 1)));
}

/// <summary>At d = c = 2 the bound would be R/√2: the centre keeps 1 − e⁻¹ > 1/2.</summary>
public sealed class Table1WithOneClassLess() : Variant(new Table1Corrected(), "c − 1 for c")
{
    public override T Margin<T>(Point<T> at) =>
        1 - (at.C * BallProbability<T>.AtCenter(at.D, at.R, at.R * T.Sqrt(at.C - 1) / T.Sqrt(at.D)));
}
