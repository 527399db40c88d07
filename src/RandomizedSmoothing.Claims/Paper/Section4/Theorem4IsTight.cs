using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>Whether Theorem 4's bound is the σ_van of Figure 2.</summary>
[Claim("remark-theorem-4-is-tight", "The bound of Theorem 4 is tight", "§4.1, after Theorem 4; also §4: “Our results are tight”")]
[PaperSaysItFollows("theorem-4", "the theoretical lower bounds found in Theorem 4")]
public sealed partial class Theorem4IsTight : ExpressionClaim
{
    private const int C = 2;

    /// <inheritdoc/>
    public override string Statement =>
        "We collect these vanishing smoothing factors (σ_van of Figure 2, c = 2, d = 3 to 50) … and compare with the theoretical lower bounds found in Theorem 4 … to demonstrate the tightness of our "
        + "theoretical lower bound: no factor below 1 can be put before R√c / √d; factor · R√c / √d ≤ σ_van";

    /// <inheritdoc/>
    public override string Remarks =>
        Readings.Tight + " Here it names Figure 2's. R√c / √d over σ_van is 1.256, 1.355, 1.391, 1.398, 1.402 and 1.405 for its six dimensions, so that the factor 0.797 would do for all of them; it tends to √2 as d "
        + "grows. Nor is the bound a lower one: see table-1.";

    /// <inheritdoc/>
    public override string Correction => "remark-theorem-4-is-tight-corrected";

    /// <inheritdoc/>
    public override bool IsStrict => false;

    private static T Slack<T>(T factor)
        where T : struct, IReal<T> => 1 - factor;

    private static T Margin<T>([Dimension(Low = 3, High = 50)] int d, [BoundFactor] T factor)
        where T : struct, IReal<T> => (C * BallProbability<T>.AtCenter(d, T.One, factor * Theorem4.VanishingBound(d, C, T.One))) - 1;
}
