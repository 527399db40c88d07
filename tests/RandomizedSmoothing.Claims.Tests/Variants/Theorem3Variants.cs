using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>At c = 10⁶, d = 2 the bound's s = R²/σ² is 2/c, and P(χ′²₂(s) ≤ s) ≈ 1/c: any smaller bound is too small there.</summary>
public sealed class Theorem3BoundTooSmall() : Variant(new Theorem3(), "the bound is one per cent smaller")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (T.From(0.99) * Theorem3.ShrinkingBound(at.D, at.C, at.R));
}

/// <summary>Without √c: at d = 2, c = 100, σ = R/√2 the boundary keeps P(χ′²₂(2) ≤ 2) ≈ 0.35 > 1/100.</summary>
public sealed class Theorem3WithoutRootC() : Variant(new Theorem3(), "√c is dropped")
{
    public override T Slack<T>(Point<T> at) => at.Sigma - (at.R / T.Sqrt(2 * T.From(at.D - 1)));
}
