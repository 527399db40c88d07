using RandomizedSmoothing.Numerics;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What one evaluation says about a claim.</summary>
public enum Judgement
{
    /// <summary>The point is no counterexample: the margin holds, or what was seen is no more than rounding.</summary>
    Holds,

    /// <summary>Enclosures of slack and margin exclude 0: the hypothesis is met and the conclusion violated.</summary>
    Violates,

    /// <summary>The margin is violated by more than rounding makes, but an enclosure contains 0.</summary>
    Suspect,
}

/// <summary>Re-evaluates what looks like a violation in interval arithmetic, so that rounding is never reported as a refutation.</summary>
public static class Judge
{
    /// <summary>Judges one evaluation of a claim in double precision.</summary>
    public static Judgement Of(InequalityClaim claim, Evaluation evaluation)
    {
        if (!claim.IsViolation(evaluation.Margin))
        {
            return Judgement.Holds;
        }

        var (slack, margin) = claim.Enclose(evaluation.Point) ?? new Enclosure(Interval.One, Interval.Whole);
        if (slack.Upper <= 0 || (claim.IsStrict ? margin.Lower > 0 : margin.Lower >= 0))
        {
            return Judgement.Holds;
        }

        // Strictly below 0 either way: a point on the edge of equality is no counterexample to point at.
        if (slack.Lower > 0 && margin.Upper < 0)
        {
            return Judgement.Violates;
        }

        return evaluation.Margin < -InequalityClaim.Resolution ? Judgement.Suspect : Judgement.Holds;
    }
}
