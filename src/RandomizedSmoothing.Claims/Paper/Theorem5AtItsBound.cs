using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>What the correction of Theorem 5 comes down to: at the edge of its hypothesis itself, the cut point keeps less than 1/c.</summary>
internal sealed class Theorem5AtItsBound : ExpressionClaim
{
    /// <inheritdoc/>
    public override string Id => "theorem-5-corrected-at-its-bound";

    /// <inheritdoc/>
    public override string Title => "At the edge of Theorem 5's hypothesis the cut point keeps less than its share";

    /// <inheritdoc/>
    public override string Source => "§4.2, for Theorem 5";

    /// <inheritdoc/>
    public override string Statement =>
        "d ≥ 3 or c ≤ 20  ⇒  c P(‖y‖ ≤ (t + z) tan θ, z ≥ 0) < 1 for t = (Theorem 7's bound) > 0 and standard normal (y, z) ∈ ℝᵈ⁻¹ × ℝ";

    /// <inheritdoc/>
    public override Domain Domain { get; } = [Parameter.Dimension, Parameter.Classes, Parameter.HalfAngle];

    /// <inheritdoc/>
    public override T Slack<T>(Point<T> at) =>
        T.Min(Theorem5Corrected.CaseSlack(at), Theorem7.RetreatBound(at.D, at.Classes, at.Theta));

    /// <inheritdoc/>
    public override T Margin<T>(Point<T> at)
    {
        var depth = Theorem7.RetreatBound(at.D, at.Classes, at.Theta);
        return 1 - (at.Classes * ConeProbability<T>.CutOnAxis(at.D, at.Theta, sigma: T.One, depth, cut: depth));
    }

    /// <inheritdoc/>
    public override Enclosure? Enclose(SubBox box)
    {
        // Where the bound may be 0 or less, so that nothing is claimed, the margin is enclosed all the same.
        var slack = Theorem5Corrected.CaseSlack(box.AsPoint());
        return new Enclosure(slack, slack.Upper > 0 ? RetreatBox.Margin(box, isCut: true) : Interval.Whole);
    }
}
