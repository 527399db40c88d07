using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Of which compact classes §5.1's sentence is true.</summary>
[Claim("remark-compact-classes-near-the-margin-corrected", "Of two balls the smaller one has more of its points near the margin", "§5.1, beside its first paragraph")]
public sealed partial class CompactClassesNearTheMarginCorrected : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Of two classes with equally many samples, uniform on balls of radius R and R₂ > R, the compact one has a larger number of points within distance m of its boundary";

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
