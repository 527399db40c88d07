using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What one evaluation says about a claim.</summary>
public enum Judgement
{
    /// <summary>The point is no counterexample: the margin holds, or, of a claim that is not strict, what was seen is no more than rounding.</summary>
    Holds,

    /// <summary>By enclosures the hypothesis is met and the conclusion violated: its margin is below 0, or, of a strict claim, not above it.</summary>
    Violates,

    /// <summary>The margin is violated by more than rounding makes, but an enclosure contains 0.</summary>
    Suspect,

    /// <summary>The margin of a strict claim is within rounding of 0, and no enclosure tells on which side.</summary>
    Undecided,
}

/// <summary>Re-evaluates what looks like a violation in interval arithmetic, so that rounding is never reported as a refutation.</summary>
public static class Judge
{
    /// <summary>Judges one evaluation of a claim in double precision.</summary>
    public static Judgement Of(InequalityClaim claim, Evaluation evaluation) => Decide(claim, evaluation).Judgement;

    /// <summary>Judges one evaluation, and gives it the slack and the margin that enclosures know better.</summary>
    internal static (Judgement Judgement, Evaluation Evaluation) Decide(InequalityClaim claim, Evaluation evaluation)
    {
        if (!claim.IsViolation(evaluation.Margin))
        {
            return (Judgement.Holds, evaluation);
        }

        var (slack, margin) = claim.Enclose(evaluation.Point) ?? new Enclosure(Interval.One, Interval.Whole);
        if (slack.Upper <= 0)
        {
            return (Judgement.Holds, evaluation with { Slack = slack.Upper, Margin = double.PositiveInfinity });
        }

        if (!claim.IsViolation(margin.Lower))
        {
            return (Judgement.Holds, evaluation with { Margin = margin.Lower });
        }

        // A strict claim excludes equality itself: an enclosure that is the single number 0 violates it.
        var judgement = slack.Lower > 0 && claim.IsViolation(margin.Upper) ? Judgement.Violates
            : evaluation.Margin < -InequalityClaim.Resolution ? Judgement.Suspect
            : claim.IsStrict ? Judgement.Undecided
            : Judgement.Holds;
        return (judgement, evaluation);
    }
}
