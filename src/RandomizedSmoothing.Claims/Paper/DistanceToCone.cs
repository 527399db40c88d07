using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How far the point that §4.3 looks at is from the boundary.</summary>
public sealed partial class DistanceToCone : ExpressionClaim
{
    private static readonly Parameter Slant = new("s", "distance of the boundary point from the apex", ParameterKind.PositiveReal, 1e-3, 1e3);

    /// <inheritdoc/>
    public override string Id => "remark-distance-to-cone";

    /// <inheritdoc/>
    public override string Title => "The point on the axis is sin θ away from the cone's boundary";

    /// <inheritdoc/>
    public override string Source => "§4.3, on Figure 3(b)";

    /// <inheritdoc/>
    public override string Statement =>
        "the minimum distance from x₀ = [0, …, 0, 1] to θ,v cones is sin(θ)";

    /// <inheritdoc/>
    public override string Remarks =>
        "Compared with a point of the boundary at distance s from the apex, in the plane through the axis: the distance squared less sin²θ is (s − cos θ)², which is 0 at s = cos θ alone, so that no larger number is the minimum.";

    /// <inheritdoc/>
    public override string Proof =>
        "s² − 2s cos θ + 1 − sin²θ = (s − cos θ)².";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.HalfAngle, Slant];

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at) => Square(at) - (T.Sin(at.Theta) * T.Sin(at.Theta));

    // Of the distance from the point at depth 1 on the axis to one on the boundary.
    private static T Square<T>(Point<T> at)
        where T : struct, IReal<T>
    {
        var cosine = T.Sin(at.Theta) / T.Tan(at.Theta);
        return (at["s"] * at["s"]) - (2 * at["s"] * cosine) + 1;
    }
}
