namespace SmoothingClaims;

/// <summary>For all parameters in their ranges that meet the hypothesis, the conclusion holds.</summary>
[Claim("ball-vanishes", "A ball of two classes vanishes at a large σ", "Mohapatra et al. 2021, §4.1, Theorem 4, for two classes")]
public sealed partial class BallVanishes : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "σ > R√2 / √d  ⇒  the ball's centre keeps less than one half";

    // The hypothesis: it is met where this is positive. Change the sign, and the claim is about small σ, where it is false.
    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T> => sigma - (R * T.Sqrt(2) / T.Sqrt(d));

    // The conclusion: it holds where this is positive. Written once, it is a double when searched and an interval when enclosed.
    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.AtCenter(d, R, sigma));
}
