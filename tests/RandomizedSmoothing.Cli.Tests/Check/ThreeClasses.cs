/// <summary>Theorem 4 with two classes' bound for three: false, and refuted by <c>smoothing check</c>.</summary>
[Claim("three-classes", "A ball of three classes vanishes at two classes' bound", "§4.1, beside Theorem 4")]
public sealed partial class ThreeClasses : ExpressionClaim
{
    public override string Statement => "σ > R√2 / √d  ⇒  the ball's centre keeps less than one third";

    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T> => sigma - (R * T.Sqrt(2) / T.Sqrt(d));

    private static T Margin<T>([Dimension] int d, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (3 * BallProbability<T>.AtCenter(d, R, sigma));
}
