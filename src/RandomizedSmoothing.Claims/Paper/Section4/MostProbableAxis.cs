namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Among points of one height, a cone's most probable one is on its axis.</summary>
[Claim("remark-most-probable-axis", "The point on the axis is the cone's most probable of its height", "§4.3")]
[RestsOn("anderson")]
public sealed partial class MostProbableAxis : InequalityClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "In the case of semi-bounded decision region, the point on the axis has the highest probability to be classified as class 1";

    /// <inheritdoc/>
    public override string Remarks => Readings.AnalysedRegion + " Compared are the points x of one vᵀx: along the axis the probability rises all the way to 1.";

    /// <inheritdoc/>
    public override string Proof =>
        "Given the noise along the axis, the cone's cross-section is a ball about the axis or empty, and the noise across it is normal and independent; "
        + "so the probability is largest from the ball's centre (Anderson 1955, Theorem 1), for every value of the noise along the axis and thus on average.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static double MarginAt(
        [Dimension] int d,
        [HalfAngle] double theta,
        [RealNumber(Low = -1e3, High = 1e3, Meaning = "depth inside the apex along the axis, in units of σ")] double depth,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance from the axis, in units of σ")] double offAxis)
    {
        var cone = new Cone(d, theta).Under(1);
        return cone.Probability(depth).Value - cone.Probability(depth, offAxis).Value;
    }
}
