using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What the enclosures over one sub-box say.</summary>
/// <param name="Margin">The margin is at least this at every point; +∞ where it is not proved or nothing is claimed.</param>
/// <param name="Counterexample">A certified counterexample; null where none was met.</param>
/// <param name="Halves">The two halves to look at instead.</param>
/// <param name="Undecided">The sub-box itself where it is too small to be halved.</param>
internal sealed record ProofOutcome(double Margin, Counterexample? Counterexample, (SubBox Low, SubBox High)? Halves, SubBox? Undecided)
{
    private static readonly ProofOutcome Nothing = new(double.PositiveInfinity, null, null, null);

    /// <summary>Evaluates a goal over a sub-box, and where that does not decide, at the point in its middle.</summary>
    public static ProofOutcome Of(InequalityClaim goal, SubBox box, double finest)
    {
        var (slack, margin) = goal.Enclose(box) ?? new Enclosure(Interval.Whole, Interval.Whole);
        if (slack.Upper <= 0)
        {
            return Nothing;
        }

        if (goal.IsStrict ? margin.Lower > 0 : margin.Lower >= 0)
        {
            return Nothing with { Margin = margin.Lower };
        }

        var middle = goal.Evaluate(ProofSplit.Middle(box));
        return Judge.Of(goal, middle) == Judgement.Violates ? Nothing with { Counterexample = new Counterexample(middle.Point, middle.Margin, Certified: true) }
            : ProofSplit.Halve(box, finest) is { } halves ? Nothing with { Halves = halves }
            : Nothing with { Undecided = box };
    }
}
