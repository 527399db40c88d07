using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>How far the point that §4.3 looks at is from the boundary.</summary>
[Claim("remark-distance-to-cone", "The point on the axis is sin θ away from the cone's boundary", "§4.3, on Figure 3(b)")]
public sealed partial class DistanceToCone : ExpressionClaim
{
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

    private static T Margin<T>([HalfAngle] T theta, [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance of the boundary point from the apex")] T s)
        where T : struct, IReal<T> => Square(theta, s) - (T.Sin(theta) * T.Sin(theta));

    // Of the distance from the point at depth 1 on the axis to one on the boundary.
    private static T Square<T>(T theta, T s)
        where T : struct, IReal<T>
    {
        var cosine = T.Sin(theta) / T.Tan(theta);
        return (s * s) - (2 * s * cosine) + 1;
    }
}
