using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What follows where a ball's centre keeps less than one half.</summary>
[Claim("remark-vanishes-below-half", "Where the origin keeps less than one half, the bounded region has vanished", "§4.3, first paragraph")]
[PaperSaysItFollows("remark-most-probable-origin", "the point at the origin has the highest probability … Therefore when it has less than 0.5 probability")]
public sealed partial class VanishesBelowHalf : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when [the origin] has less than 0.5 probability to be classified as class 1, the decision region vanishes and no point can be certified (certified radius r=0)";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.AnalysedRegion + " It vanishes, D_σ = {x : P(x) ≥ 1/c}, where the origin keeps less than 1/c, which is another thing from three classes on. No point can be certified: that part is true, see the correction. "
        + "§4.1 says as much itself, of Figure 2: see remark-certifiability-ends-first.";

    /// <inheritdoc/>
    public override string Correction => "remark-vanishes-below-half-corrected";

    internal static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T> => (T.One / 2) - BallProbability<T>.AtCenter(d, R, sigma);

    private static T Margin<T>([Dimension] int d, [Classes] int c, [Radius] T R, [Sigma] T sigma)
        where T : struct, IReal<T> => 1 - (c * BallProbability<T>.AtCenter(d, R, sigma));
}
