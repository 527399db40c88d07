using RandomizedSmoothing.Numbers;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What the correction of Theorem 5 comes down to: at the edge of its hypothesis itself, the cut point keeps less than 1/c.</summary>
[Claim("theorem-5-corrected-at-its-bound", "At the edge of Theorem 5's hypothesis the cut point keeps less than its share", "§4.2, for Theorem 5")]
internal sealed partial class Theorem5CorrectedAtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Statement =>
        "d ≥ 3 or c ≤ 20  ⇒  c P(‖y‖ ≤ (t + z) tan θ, z ≥ 0) < 1 for t = (Theorem 7's bound) > 0 and standard normal (y, z) ∈ ℝᵈ⁻¹ × ℝ";

    private static T Slack<T>(int d, T c, T theta)
        where T : struct, IReal<T> => T.Min(Theorem5Corrected.CaseSlack(d, c), Theorem7.RetreatBound(d, c, theta));

    private static T Margin<T>([Dimension] int d, [Classes] T c, [HalfAngle] T theta)
        where T : struct, IReal<T>
    {
        var depth = Theorem7.RetreatBound(d, c, theta);
        return 1 - (c * ConeProbability<T>.CutOnAxis(d, theta, sigma: T.One, depth, cut: depth));
    }

    /// <inheritdoc/>
    public override Enclosure? Enclose(SubBox box)
    {
        // Where the bound may be 0 or less, so that nothing is claimed, the margin is enclosed all the same.
        var at = box.AsPoint();
        var slack = Theorem5Corrected.CaseSlack(at.Whole("d"), at["c"]);
        return new Enclosure(slack, slack.Upper > 0 ? RetreatBox.Margin(box, isCut: true) : Interval.Whole);
    }
}
