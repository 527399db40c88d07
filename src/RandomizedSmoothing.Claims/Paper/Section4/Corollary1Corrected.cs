using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The smoothed region itself lies in the smoothed smallest ball, and so its smallest ball is no larger.</summary>
[Claim("corollary-1-corrected", "The smoothed region lies in the smoothed smallest ball, and so has no larger smallest ball", "§4.1, beside Corollary 1; Table 1, shrinking rate of bounded regions")]
[RestsOn("anderson")]
public sealed partial class Corollary1Corrected : RegionClaim
{
    private const double Tolerance = 0.02;
    private const int Evaluations = 60;

    /// <inheritdoc/>
    public override string Statement => "D_σ ⊆ (S_D)_σ, and hence R(S_Dσ) ≤ R_σ(S_D)";

    /// <inheritdoc/>
    public override string Remarks =>
        "What Theorems 3 and 4 need of Corollary 1, which claims more; and what Table 1's “N - lower bnd. (Fig. 2)” says when read of the shrinkage R − R_σ. The margin is R_σ(S_D) less the distance of the farthest points found in D_σ from the "
        + "centre of S_D, or less the radius of the smallest ball around them, over R.";

    /// <inheritdoc/>
    public override string Proof =>
        "D ⊆ S_D, so P_D(x) ≤ P_S(x) for every x, and D_σ ⊆ (S_D)_σ. The probability of a ball depends on the distance from its centre alone and falls "
        + "with it (Anderson 1955), so (S_D)_σ is a ball, of radius R_σ(S_D), and no ball that contains D_σ needs to be larger.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static double MarginAt(
        [Dimension(High = 1000)] int d, [Classes(High = 100)] int c, [Shape] int shape, [Sigma(Low = 1e-2, High = 1e2)] double sigma)
    {
        var drawn = RegionGenerator.Bounded(d, shape);
        if (SmoothedExtent.Estimate(drawn.Region, drawn.Ball, sigma, c, Tolerance, Evaluations).Inner is not { } inner)
        {
            return 1;
        }

        // A point of D_σ where (S_D)_σ is empty would be a violation of the first order.
        var radius = new Ball(drawn.Region.Dimension, drawn.Ball.Radius).Under(sigma).Radius(c) ?? -drawn.Ball.Radius;
        var farthest = inner.Contacts.Max(contact => Math.Sqrt(contact.Center.Zip(drawn.Ball.Center, (x, y) => (x - y) * (x - y)).Sum()));
        return (radius - Math.Max(farthest, inner.Radius)) / drawn.Ball.Radius;
    }
}
