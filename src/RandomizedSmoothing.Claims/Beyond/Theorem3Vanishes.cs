using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>What happens at Theorem 3's σ: the ball has not only shrunk, it is gone.</summary>
[Claim("remark-theorem-3-vanishes", "Above Theorem 3's bound a bounded region has vanished", "§4.1, ours beside Theorems 3 and 4")]
[RestsOn("chen-rubin", "stirling")]
public sealed partial class Theorem3Vanishes : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "σ > R√c / √(2(d − 1))  ⇒  D_σ = ∅, for every bounded D, R being the radius of S_D";

    /// <inheritdoc/>
    public override string Remarks =>
        "Evaluated for the ball, of which every other D is a part. So Theorem 3 says less than is true, and from d = 3 on its bound is a better one for vanishing than "
        + "Theorem 4's R√c / √d: smaller by a factor that tends to 1/√2.";

    /// <inheritdoc/>
    public override string Proof =>
        "With n = d − 1, F the distribution function and f the density of χ²_d, the centre keeps at most F(2n/c), and cF(2n/c) = 2nF(x)/x at x = 2n/c ≤ n. "
        + "F(x)/x rises while xf(x) > F(x); and xf(x) − F(x), of derivative xf′(x), rises up to d − 2, then falls, and from d = 4 on is still positive at n, where "
        + "nf(n) > ½ > F(n). The right side: the median of χ²_d exceeds d − 2/3 (Chen and Rubin 1986). The left side: with a = d/2, nf(n) = (a − ½)ᵃ exp(½ − a)/Γ(a), and Γ(a) ≤ √(2π/a) (a/e)ᵃ "
        + "exp(1/(12a)) (Stirling), so that nf(n) ≥ √(a/2π) (1 − 1/(2a))ᵃ exp(½ − 1/(12a)); each factor rises with a, and at a = 2 the product is 0.5018… > ½. "
        + "So for d ≥ 4, cF(2n/c) ≤ 2F(n) < 1. d = 2: F(2/c) = 1 − exp(−1/c) < 1/c. "
        + "d = 3: F(x) ≤ √(2/π)x^(3/2)/3 < x/4 for x = 4/c and c ≥ 5; and F(2) = 0.428, F(4/3) = 0.279, F(1) = 0.199 are below ½, ⅓, ¼.";

    private static T Slack<T>(int d, int c, T R, T sigma)
        where T : struct, IReal<T> => sigma - Theorem3.ShrinkingBound(d, c, R);

    private static T Margin<T>([Dimension] int d, [Classes] int c, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.AtCenter(d, R, sigma));
}
