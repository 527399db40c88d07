using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Which of two cones loses its certificates first.</summary>
[Claim("remark-narrow-cones-drop-faster", "The narrower the cone, the sooner its certified radii drop to zero", "§4.3, on Figure 3(b)")]
public sealed partial class NarrowConesDropFaster : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "certified radii drop to zero when we keep increasing σ; the “narrower” (smaller θ) the decision region is, the faster they drop to zero";

    /// <inheritdoc/>
    public override string Remarks => "At a σ at which a point of a narrow cone's axis still has a certified radius, the same point has one in a wider cone.";

    /// <inheritdoc/>
    public override string Proof => "The narrow cone is a part of the wider one with the same apex and axis, and the rest has a positive probability. At σ → ∞ both have less than ½.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T theta, T theta2)
        where T : struct, IReal<T> => theta2 - theta;

    private static T Margin<T>([Dimension(High = 1000)] int d, [HalfAngle] T theta, [HalfAngle(Meaning = "half-angle of a wider cone, in degrees")] T theta2, [Sigma] T sigma)
        where T : struct, IReal<T> => ConeProbability<T>.OnAxis(d, theta2, sigma, depth: T.One) - ConeProbability<T>.OnAxis(d, theta, sigma, depth: T.One);
}
