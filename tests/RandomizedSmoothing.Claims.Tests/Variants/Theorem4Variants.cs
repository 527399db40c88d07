using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>At d = 2, c = 2, σ² = R²/(2 · 2 / 2) the centre keeps 1 − e⁻¹ ≈ 0.63 > 1/2.</summary>
public sealed class Theorem4WithoutRootC() : Variant(new Theorem4(), "√c is dropped")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R / T.Sqrt(at.D));
}

/// <summary>At d = 2, c = 2 the bound would be R√(1/2): the centre keeps 1 − e⁻¹ > 1/2.</summary>
public sealed class Theorem4WithOneClassLess() : Variant(new Theorem4(), "c − 1 for c")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R * T.Sqrt(T.From(at.C - 1)) / T.Sqrt(at.D));
}

/// <summary>At d = 2 the centre keeps 1 − e^(−1/(0.98 c)), more than 1/c from c = 26 on.</summary>
public sealed class Theorem4BoundTooSmall() : Variant(new Theorem4(), "the bound is one per cent smaller")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (T.From(0.99) * Theorem4.VanishingBound(at.D, at.C, at.R));
}
