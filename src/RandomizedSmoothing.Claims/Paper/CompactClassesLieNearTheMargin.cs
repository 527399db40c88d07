using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Why augmentation expands compact classes more, in §5.1's words.</summary>
[Claim("remark-compact-classes-near-the-margin", "A compact class has more of its points near the margin", "§5.1, first paragraph")]
public sealed partial class CompactClassesLieNearTheMargin : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Assuming a well-balanced distribution of classes, compact classes have a larger number of points near the margin compared to more spread-out classes";

    /// <inheritdoc/>
    public override string Remarks =>
        "What is compact, near and spread-out the text does not say. Read of two classes with equally many samples, uniform on balls of radius R and R₂ > R: of the compact one a larger share "
        + "lies within distance m of the boundary. It says nothing of classes of other shapes: a thin plate of any extent has all its points near the margin.";

    /// <inheritdoc/>
    public override string Proof =>
        "1 − (1 − m/R)ᵈ falls with R.";

    private static T Slack<T>(T R, T R2, T m)
        where T : struct, IReal<T> => T.Min((R2 / R) - 1, 1 - (m / R));

    private static T Margin<T>(
        [Dimension] int d,
        [Radius] T R,
        [Radius(Meaning = "radius of the larger ball, in input units")] T R2,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance from the boundary up to which a point counts as near")] T m)
        where T : struct, IReal<T> => 1 - T.Exp(d * (T.Log(1 - (m / R)) - T.Log(1 - (m / R2))));
}
