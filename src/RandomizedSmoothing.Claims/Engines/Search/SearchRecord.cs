namespace RandomizedSmoothing.Claims.Engines;

/// <summary>What a search has seen so far: the smallest margin, and what enclosures say of everything that looks like a violation.</summary>
/// <param name="claim">The claim that is searched.</param>
internal sealed class SearchRecord(InequalityClaim claim)
{
    private const int Elite = 24;

    // Where a claim is at the edge of equality everywhere, more of what enclosures leave undecided would not tell.
    private const int MostUndecided = 16;

    private List<Evaluation> lowest = [];
    private Evaluation? largest;

    /// <summary>The evaluation with the smallest margin; its point is null until the hypothesis was met once.</summary>
    public Evaluation Smallest { get; private set; } = new(null!, 0, double.PositiveInfinity);

    /// <summary>The first certified violation in the order of evaluation, as found; null where there is none.</summary>
    public Evaluation? Violation { get; private set; }

    /// <summary>The violation to show: the first, or, where that is within rounding of equality, the lowest that is not.</summary>
    public Evaluation? Shown => Violation is { } first && !Shrinker.IsClear(first)
        ? lowest.Where(Shrinker.IsClear).Select(evaluation => (Evaluation?)evaluation).FirstOrDefault(evaluation => Judge.Of(claim, evaluation!.Value) == Judgement.Violates) ?? first
        : Violation;

    /// <summary>The first violation, larger than rounding can make, that no enclosure decides; null where there is none.</summary>
    public Evaluation? Suspect { get; private set; }

    /// <summary>Of a strict claim, the first margin within rounding of 0 that no enclosure decides; null where there is none.</summary>
    public Evaluation? Undecided { get; private set; }

    /// <summary>The evaluations with the lowest margins where the hypothesis is met, the lowest first.</summary>
    public IReadOnlyList<Evaluation> Lowest => lowest;

    /// <summary>True where the hypothesis is met and the conclusion holds at some point by more than rounding: of an equality it does nowhere.</summary>
    public bool IsHoldingSomewhere => largest is { } best
        && (best.Margin > InequalityClaim.Resolution || claim.Enclose(best.Point) is { Slack.Lower: > 0, Margin.Lower: > 0 });

    /// <summary>True where an evaluation is one of a point that the claim speaks of.</summary>
    public static bool IsMet(Evaluation evaluation) => evaluation.Slack > 0;

    /// <summary>Takes evaluations in their order.</summary>
    /// <exception cref="ClaimException">One is no number.</exception>
    public void Take(IReadOnlyList<Evaluation> evaluated)
    {
        foreach (var evaluation in evaluated)
        {
            ThrowIfNoNumber(evaluation);
        }

        var judged = evaluated.ToArray();
        var violations = Enumerable.Range(0, judged.Length).Where(i => claim.IsViolation(judged[i].Margin)).ToArray();
        foreach (var i in violations.Where(i => judged[i].Margin < -InequalityClaim.Resolution && Violation is null))
        {
            judged[i] = Look(judged[i]).Evaluation;
        }

        LookAtNoise(judged, violations.Where(i => judged[i].Margin >= -InequalityClaim.Resolution));
        foreach (var evaluation in judged.Where(IsMet))
        {
            Smallest = evaluation.Margin < Smallest.Margin ? evaluation : Smallest;
            largest = largest is null || evaluation.Margin > largest.Value.Margin ? evaluation : largest;
        }

        // What is no lower than the last of a full list comes behind it, unless one of the list's own points comes again, lower.
        var met = judged.Where(IsMet);
        lowest = lowest.Count == Elite && LowestOf(lowest.Concat(met.Where(evaluation => evaluation.Margin < lowest[^1].Margin))) is { Count: Elite } few ? few : LowestOf(lowest.Concat(met));
    }

    private static List<Evaluation> LowestOf(IEnumerable<Evaluation> evaluated) => [.. evaluated.OrderBy(evaluation => evaluation.Margin).DistinctBy(evaluation => evaluation.Point).Take(Elite)];

    // The lowest first: they are the likeliest to be more than noise. What enclosures decide does not use up the allowance.
    private void LookAtNoise(Evaluation[] judged, IEnumerable<int> noise)
    {
        var undecided = 0;
        foreach (var i in noise.OrderBy(i => judged[i].Margin).TakeWhile(_ => Violation is null && undecided < MostUndecided))
        {
            var before = judged[i];
            (var judgement, judged[i]) = Look(before);
            undecided += judgement == Judgement.Undecided || (judgement == Judgement.Holds && claim.IsViolation(judged[i].Margin)) ? 1 : 0;
        }
    }

    private (Judgement Judgement, Evaluation Evaluation) Look(Evaluation evaluation)
    {
        var (judgement, known) = Judge.Decide(claim, evaluation);
        switch (judgement)
        {
            case Judgement.Violates:
                Violation ??= evaluation;
                break;
            case Judgement.Suspect:
                Suspect ??= evaluation;
                break;
            case Judgement.Undecided:
                Undecided ??= evaluation;
                break;
        }

        return (judgement, known);
    }

    // An infinity has a sign, and is judged as any other margin.
    private static void ThrowIfNoNumber(Evaluation evaluation)
    {
        if (double.IsNaN(evaluation.Slack) || (IsMet(evaluation) && double.IsNaN(evaluation.Margin)))
        {
            throw new ClaimException($"at {evaluation.Point} its {(IsMet(evaluation) ? "margin" : "hypothesis")} is NaN, not a number");
        }
    }
}
