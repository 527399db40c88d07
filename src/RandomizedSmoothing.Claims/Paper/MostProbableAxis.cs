using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Among points of one height, a cone's most probable one is on its axis.</summary>
public sealed class MostProbableAxis : InequalityClaim
{
    private static readonly Parameter Depth = new("depth", "depth inside the apex along the axis, in units of σ", ParameterKind.RealNumber, -1e3, 1e3);
    private static readonly Parameter OffAxis = new("offAxis", "distance from the axis, in units of σ", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <inheritdoc/>
    public override string Id => "remark-most-probable-axis";

    /// <inheritdoc/>
    public override string Title => "The point on the axis is the cone's most probable of its height";

    /// <inheritdoc/>
    public override string Source => "§4.3";

    /// <inheritdoc/>
    public override string Statement =>
        "In the case of semi-bounded decision region, the point on the axis has the highest probability to be classified as class 1";

    /// <inheritdoc/>
    public override string Remarks => "Read for the solid cone that §4.2 analyses, among the points x of one vᵀx: along the axis the probability rises without end.";

    /// <inheritdoc/>
    public override string Proof =>
        "Given the noise along the axis, the cone's cross-section is a ball about the axis or empty, and the noise across it is normal and independent; "
        + "so the probability is largest from the ball's centre (Anderson 1955, Theorem 1), for every value of the noise along the axis and thus on average.";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.HalfAngle, Depth, OffAxis];

    /// <inheritdoc/>
    public override double MarginAt(Point point)
    {
        var cone = new SmoothedCone(new Cone((int)point["d"], point["theta"]), sigma: 1);
        return cone.Probability(point["depth"]).Value - cone.Probability(point["depth"], point["offAxis"]).Value;
    }
}
