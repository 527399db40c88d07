using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A bounded decision region shrinks when σ &gt; R√c / √(2(d − 1)).</summary>
[Claim("theorem-3", "A bounded decision region shrinks at a large σ", "§4.1, Theorem 3")]
[RestsOn("chen-rubin")]
public sealed partial class Theorem3 : ExpressionClaim, IBoundClaim
{
    /// <inheritdoc/>
    public override string Statement => "σ > R√c / √(2(d − 1))  ⇒  R_σ < R";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Large + " Evaluated for the ball, which is the worst case: with S_D the smallest ball around D, D ⊆ S_D gives D_σ ⊆ (S_D)_σ, "
        + "and (S_D)_σ is a ball of radius R_σ(S_D) because the probability falls with the distance from the centre. So R_σ(D) ≤ R_σ(S_D), "
        + "and R_σ(S_D) < R exactly where the probability at distance R is below 1/c. An empty smoothed region counts as shrunk.";

    /// <inheritdoc/>
    public override string Proof =>
        "With n = d − 1, F the distribution function of χ²_n and λ = R²/σ² < 2n/c: a point of the surface is moved into the ball where the "
        + "noise, in units of σ, has ‖z‖² ≤ 2√λ z₁, z₁ being its part toward the centre; so z₁ > 0 and the other n parts have square sum at "
        + "most 2√λ z₁ − z₁² ≤ λ. Given z₁ > 0, which has probability ½, that has probability at most F(λ), and less on average; so c P < "
        + "(c/2) F(λ), and it is to be shown that F(x) ≤ x/n for 0 < x ≤ n. n = 2: F(x) = 1 − exp(−x/2). n ≥ 3: the median of χ²_n is above n − 2/3 "
        + "(Chen and Rubin 1986). Up to n/2, F(x) < x/n for n = 3, as the density is at most exp(−1/2)/√(2π) < 1/4, and for n ≥ 4, as F is convex up "
        + "to n − 2 ≥ n/2 and F(n/2) < 1/2. From n/2 to n − 2/3, F(x) ≤ 1/2 ≤ x/n. From there to n, F(x) ≤ 1/2 + (2/3)/4 < 7/9 ≤ x/n, as "
        + "adding a degree of freedom never raises the largest density. n = 1: P = (1 − exp(−λ) I₀(λ))/2 < λ/2 < 1/c, as I₀(λ) ≥ 1 and exp(−λ) > 1 − λ.";

    /// <inheritdoc/>
    public override ProofPlan ProofPlan { get; } = new(
        new Theorem3AtItsBound(),
        "So for every R and every σ above the bound: R and σ matter only through λ = R²/σ², which σ > R√c / √(2(d − 1)) puts below 2(d − 1)/c; "
        + "and the probability rises with λ: seen from the surface point, noise of a larger σ stays in the ball only where that of a smaller σ in the same "
        + "direction does, as the ball is convex.",
        Box(d: 4096),
        Box(d: 256));

    /// <summary>The σ above which the paper says that the region shrinks: R√c / √(2(d − 1)).</summary>
    public static T ShrinkingBound<T>(int d, T c, T R)
        where T : struct, IReal<T> => R * T.Sqrt(c) / T.Sqrt(2 * T.From(d - 1));

    private static T Slack<T>([Dimension] int d, [Classes] int c, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => sigma - ShrinkingBound(d, c, R);

    private static T Margin<T>(int d, int c, T R, T sigma)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.At(d, R, sigma, distance: R));

    /// <inheritdoc/>
    public string Bounded => "the σ at which the ball starts to shrink";

    /// <inheritdoc/>
    public Domain RatioDomain { get; } = [Parameter.Dimension, Parameter.Classes with { Low = 3 }];

    /// <inheritdoc/>
    public double TrueValue(Point point) => new Ball((int)point["d"], radius: 1).ShrinkingOnset((int)point["c"]);

    /// <inheritdoc/>
    public double Bound(Point point) => ShrinkingBound<Real>((int)point["d"], (int)point["c"], R: 1).Value;

    private static ProofBox Box(int d) => new([Parameter.Dimension with { High = d }, Parameter.Classes with { High = 1000 }], "c");
}
