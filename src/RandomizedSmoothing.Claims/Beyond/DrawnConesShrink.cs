using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Claims.Paper;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>Theorem 5, evaluated for drawn regions inside a cone, not for the cone without its tip.</summary>
[Claim("remark-drawn-cones-shrink", "Semi-bounded regions that nobody chose by hand shrink as Theorem 5 says", "§4.2, Definitions 3 to 5 and Theorem 5")]
[RestsOn("theorem-5-corrected")]
public sealed partial class DrawnConesShrink : InequalityClaim
{
    // Where the points lie that are tried: at the top of the region or a little above it, on the axis or off it, in units of σ.
    private static readonly (double Above, double OffAxis)[] Tried = [(0, 0), (0, 0.3), (0, 1), (0, 2), (0.5, 0), (0.5, 1)];

    /// <inheritdoc/>
    public override string Statement =>
        "d ≥ 3 or c ≤ 20, and D admits a θ,v-bounding cone with tan θ < √((d − 1)/(2c log(c − 1)))  ⇒  Υ_Dσ < Υ_D for every σ above Theorem 5's bound";

    /// <inheritdoc/>
    public override string Remarks =>
        "The margin is 1 − cP at the most probable of a few points that reach as far as D or farther, on its axis and off it: whatever the others keep, one that keeps 1/c would refute the claim. "
        + "theorem-5 evaluates the cone without its tip, which is the worst case, and finds the exception in the plane, which theorem-5-corrected leaves out as this does.";

    /// <inheritdoc/>
    public override string Proof => "D lies in its bounding cone without what is above Υ_D, for which theorem-5-corrected is proved; and a part keeps no more than the whole.";

    /// <inheritdoc/>
    public override int Cost => 20;

    private static Region RegionAt(int d, int shape, double theta) => SemiBoundedGenerator.InCone(d, shape, theta).Region;

    private static double SlackAt(int d, int c, double theta, double factor) => Math.Min(
        Math.Min(factor - 1, RetreatBound(d, c, theta)), Theorem5Corrected.CaseSlack<Real>(d, c).Value);

    private static double MarginAt(
        [Dimension(High = 1000)] int d,
        [Classes(High = 1000)] int c,
        [Shape] int shape,
        [HalfAngle] double theta,
        [PositiveReal(Low = 1e-2, High = 1e2, Meaning = "σ in units of the theorem's bound, or of 1 where that is 0")] double factor)
    {
        var drawn = SemiBoundedGenerator.InCone(d, shape, theta);
        var gap = drawn.Top - drawn.Apex;
        var sigma = factor * (gap > 0 ? gap / RetreatBound(d, c, theta) : 1);
        var at = new double[drawn.Region.Dimension];
        var largest = 0.0;
        foreach (var (above, offAxis) in Tried)
        {
            (at[0], at[1]) = (drawn.Top - (above * sigma), offAxis * sigma);
            largest = Math.Max(largest, drawn.Region.Under(sigma).Probability(at).Value);
        }

        return 1 - (c * largest);
    }

    private static double RetreatBound(int d, int c, double theta) => Theorem7.RetreatBound<Real>(d, c, Real.From(theta)).Value;
}
