using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What does follow where a ball's centre keeps less than one half.</summary>
[Claim("remark-vanishes-below-half-corrected", "Where the origin keeps less than one half, no point can be certified, and for two classes the region has vanished", "§4.3, beside its first paragraph")]
[RestsOn("remark-most-probable-origin")]
public sealed partial class VanishesBelowHalfCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "when the origin has less than 0.5 probability to be classified as class 1, no point can be certified, whatever the number of classes; and for c = 2 the decision region vanishes";

    /// <inheritdoc/>
    public override string Remarks => "Both say that no point x keeps ½ or more. Certified as Cohen et al. (2019) do, with p_B = 1 − p_A.";

    /// <inheritdoc/>
    public override string Proof => "The origin is the most probable point (remark-most-probable-origin).";

    private static T Slack<T>(int d, T R, T sigma)
        where T : struct, IReal<T> => VanishesBelowHalf.Slack(d, R, sigma);

    private static T Margin<T>(
        [Dimension] int d,
        [Radius] T R,
        [Sigma] T sigma,
        [PositiveReal(Low = 1e-6, High = 1e6, Meaning = "distance of x from the origin, in input units")] T distance)
        where T : struct, IReal<T> => 1 - (2 * BallProbability<T>.At(d, R, sigma, distance));
}
