using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Theorem 5, evaluated for drawn regions inside a cone, not for the cone without its tip.</summary>
public sealed class DrawnConesShrink : InequalityClaim
{
    // Where the points lie that are tried: at the top of the region or a little above it, on the axis or off it, in units of σ.
    private static readonly (double Above, double OffAxis)[] Tried = [(0, 0), (0, 0.3), (0, 1), (0, 2), (0.5, 0), (0.5, 1)];

    private static readonly Parameter Factor = new("factor", "σ in units of the theorem's bound, or of 1 where that is 0", ParameterKind.PositiveReal, 1e-2, 1e2);

    /// <inheritdoc/>
    public override string Id => "remark-drawn-cones-shrink";

    /// <inheritdoc/>
    public override string Title => "Semi-bounded regions that nobody chose by hand shrink as Theorem 5 says";

    /// <inheritdoc/>
    public override string Source => "§4.2, Definitions 3 to 5 and Theorem 5";

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

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension with { High = 1000 }, Parameter.Classes with { High = 1000 }, RegionClaim.Shape, Parameter.HalfAngle, Factor];

    /// <inheritdoc/>
    public override Region RegionAt(Point point) => At(point).Region;

    /// <inheritdoc/>
    public override double SlackAt(Point point) => Math.Min(
        Math.Min(point["factor"] - 1, RetreatBound(point)),
        Theorem5Corrected.CaseSlack(new Point(new Theorem5Corrected().Domain, point["d"], point["c"], point["theta"], 1, 1).As<Real>()).Value);

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var (drawn, c) = (At(point), point["c"]);
        var gap = drawn.Top - drawn.Apex;
        var sigma = point["factor"] * (gap > 0 ? gap / RetreatBound(point) : 1);
        var at = new double[drawn.Region.Dimension];
        var largest = 0.0;
        foreach (var (above, offAxis) in Tried)
        {
            (at[0], at[1]) = (drawn.Top - (above * sigma), offAxis * sigma);
            largest = Math.Max(largest, SmoothedRegion.Probability(drawn.Region, at, sigma)!.Value);
        }

        return 1 - (c * largest);
    }

    private static DrawnCone At(Point point) => SemiBoundedGenerator.InCone((int)point["d"], (int)point["shape"], point["theta"]);

    private static double RetreatBound(Point point) =>
        Theorem7.RetreatBound((int)point["d"], Real.From(point["c"]), Real.From(point["theta"])).Value;
}
