using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What the enclosures over one sub-box say.</summary>
/// <param name="Margin">The margin is at least this at every point; +∞ where it is not proved or nothing is claimed.</param>
/// <param name="Counterexample">A certified counterexample; null where none was met.</param>
/// <param name="Halves">The two halves to look at instead.</param>
/// <param name="Undecided">The sub-box itself where it is too small to be halved.</param>
internal sealed record ProofOutcome(double Margin, Counterexample? Counterexample, (SubBox Low, SubBox High)? Halves, SubBox? Undecided)
{
    /// <summary>True where the whole sub-box is proved.</summary>
    public bool IsProved => this is { Counterexample: null, Halves: null, Undecided: null };

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

        return CounterexampleAt(goal, ProofSplit.Middle(box)) is { } counterexample ? Nothing with { Counterexample = counterexample }
            : ProofSplit.Halve(box, finest, goal.Weights(box)) is { } halves ? Nothing with { Halves = halves }
            : Nothing with { Undecided = box };
    }

    // Beyond the ranges that are searched, double precision may have no value.
    internal static Counterexample? CounterexampleAt(InequalityClaim goal, Point point)
    {
        if (!DomainRestriction.Contains(goal.Domain, point))
        {
            return null;
        }

        var evaluation = goal.Evaluate(point);

        // Where a goal is an equality all along, its points are no news: the box stays undecided.
        return evaluation.Margin < 0 && Judge.Of(goal, evaluation) == Judgement.Violates ? new Counterexample(point, evaluation.Margin, Certified: true) : null;
    }
}
