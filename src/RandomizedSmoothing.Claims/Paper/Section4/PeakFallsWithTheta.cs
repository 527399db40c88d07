using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How the peak of the scaled certified radius on a cone's axis depends on the cone's angle.</summary>
[Claim("remark-peak-falls-with-theta", "The peak scaled certified radius falls as θ does", "§4.3, on Figure 3(b)")]
[RestsOn("slepian")]
[PaperSaysItFollows("figure-3b", "we show in Figure 3(b) … One can then readily verify")]
public sealed partial class PeakFallsWithTheta : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement => "overall the peak scaled certified radius decreases with θ";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.DecreasesWith + " Here the example has the larger peak at the wider angle. " + Readings.Samples + " The scaled radius is g(p) over the distance m = sin θ/σ to the boundary, in units of "
        + "the noise. Compared are the probabilities of two cones at every m. They differ for every d; in the plane only by a part of at most Φ(−m/sin θ) each, which no digit shows where m is "
        + "large beside sin θ. With exact probabilities there is no peak: the scaled radius rises to 1 as σ falls to 0, for every θ.";

    /// <inheritdoc/>
    public override string Proof =>
        "The cone tangent to the ball of radius m around 0 is {x : X_u ≤ m for all unit vectors u across the axis} with X_u = cos θ uᵀy + sin θ z. All X_u have variance 1, and cov(X_u, X_w) = "
        + "1 − cos²θ(1 − uᵀw) rises with θ. So P(max X_u ≤ m) rises with θ by Slepian's inequality (1962), and with it the largest g(p)/m.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T theta, T theta2)
        where T : struct, IReal<T> => theta2 - theta;

    private static T Margin<T>(
        [Dimension(High = 300)] int d,
        [HalfAngle] T theta,
        [HalfAngle(Meaning = "half-angle of a wider cone, in degrees")] T theta2,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance to the boundary, in units of sigma")] T m)
        where T : struct, IReal<T> => Probability(d, theta2, m) - Probability(d, theta, m);

    internal static T Probability<T>(int d, T theta, T m)
        where T : struct, IReal<T> => ConeProbability<T>.OnAxis(d, theta, sigma: T.One, depth: m / T.Sin(theta));
}
