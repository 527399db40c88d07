using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Why augmentation expands compact classes more, in §5.1's words.</summary>
[Claim("remark-compact-classes-near-the-margin", "A compact class has more of its points near the margin", "§5.1, first paragraph")]
public sealed partial class CompactClassesNearTheMargin : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "Assuming a well-balanced distribution of classes, compact classes have a larger number of points near the margin compared to more spread-out classes";

    /// <inheritdoc/>
    public override string Remarks =>
        $"{ReadingsOfTables.Compact} Two classes with equally many samples: one uniform on a ball of radius R, the other on a plate of half-width L in d − 1 directions and half-thickness t in one. The margin is the share of the ball's samples within distance m of its boundary, less that of "
        + "the plate's: a thin plate has nearly all of its points near its boundary, however far it spreads. Of two balls the sentence is true, see the correction.";

    /// <inheritdoc/>
    public override string Correction => "remark-compact-classes-near-the-margin-corrected";

    private static T Slack<T>(int d, T R, T L, T t, T m)
        where T : struct, IReal<T> => T.Min((T.Sqrt(((d - 1) * L * L) + (t * t)) / R) - 1, T.Min(1 - (m / R), T.Min(1 - (m / L), 1 - (m / t))));

    private static T Margin<T>(
        [Dimension(High = 1000)] int d,
        [Radius] T R,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "half-width of the plate, in input units")] T L,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "half-thickness of the plate, in input units")] T t,
        [PositiveReal(Low = 1e-3, High = 1e3, Meaning = "distance from the boundary up to which a point counts as near")] T m)
        where T : struct, IReal<T> => T.Exp(((d - 1) * T.Log(1 - (m / L))) + T.Log(1 - (m / t))) - T.Exp(d * T.Log(1 - (m / R)));
}
