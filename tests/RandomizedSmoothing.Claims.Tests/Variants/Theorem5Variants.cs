using RandomizedSmoothing.Claims.Paper;

namespace RandomizedSmoothing.Claims.Tests.Variants;

/// <summary>More classes in the plane: at c = 100 a narrow cut cone keeps about (¼ + 0.08/log 99) √(2/(100π)) ≈ 0.021 > 1/100.</summary>
public sealed class Theorem5WithAHundredClasses() : Variant(new Theorem5Corrected(), "c ≤ 100 for c ≤ 20")
{
    public override T Slack<T>(Point<T> at) => T.Min(new Theorem5().Slack(at), Math.Max(at.D - 2, 101 - at.C));
}

/// <summary>Four times Theorem 7's bound for the gap: at d = 3, narrow, the point keeps about (1 − e^(−16/(4c)))/2 > 1/c for large c.</summary>
public sealed class Theorem5WithFourTimesTheGap() : Variant(new Theorem5Corrected(), "a quarter of the bound on σ")
{
    public override T Slack<T>(Point<T> at) =>
        T.Min((4 * at.Sigma * Theorem7.RetreatBound(at.D, at.C, at.Theta)) - at["gap"], Math.Max(at.D - 2, 21 - at.C));
}
