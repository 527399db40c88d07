using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>A bounded decision region shrinks when σ &gt; R√c / √(2(d − 1)).</summary>
public sealed class Theorem3 : ExpressionClaim, IBoundClaim
{
    /// <inheritdoc/>
    public override string Id => "theorem-3";

    /// <inheritdoc/>
    public override string Title => "A bounded decision region shrinks at a large σ";

    /// <inheritdoc/>
    public override string Source => "§4.1, Theorem 3";

    /// <inheritdoc/>
    public override string Statement => "σ > R√c / √(2(d − 1))  ⇒  R_σ < R";

    /// <inheritdoc/>
    public override string Remarks =>
        "Evaluated for the ball, which is the worst case: with S_D the smallest ball around D, D ⊆ S_D gives D_σ ⊆ (S_D)_σ, "
        + "and (S_D)_σ is a ball of radius R_σ(S_D) because the probability falls with the distance from the centre. So R_σ(D) ≤ R_σ(S_D), "
        + "and R_σ(S_D) < R exactly where the probability at distance R is below 1/c. An empty smoothed region counts as shrunk.";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.Radius, Parameter.Sigma];

    /// <summary>The σ above which the paper says that the region shrinks: R√c / √(2(d − 1)).</summary>
    public static T ShrinkingBound<T>(int d, int c, T R)
        where T : struct, IReal<T> => R * T.Sqrt(c) / T.Sqrt(2 * T.From(d - 1));

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) => at.Sigma - ShrinkingBound(at.D, at.C, at.R);

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => 1 - (at.C * BallProbability<T>.At(at.D, at.R, at.Sigma, distance: at.R));

    /// <inheritdoc/>
    public string Bounded => "the σ at which the ball starts to shrink";

    /// <inheritdoc/>
    public Domain RatioDomain { get; } = [Parameter.Dimension, Parameter.Classes with { Low = 3 }];

    /// <inheritdoc/>
    public double TrueValue(Point point) => SmoothedBall.ShrinkingOnset(new Ball((int)point["d"], radius: 1), (int)point["c"]);

    /// <inheritdoc/>
    public double Bound(Point point) => ShrinkingBound<Real>((int)point["d"], (int)point["c"], R: 1).Value;
}
