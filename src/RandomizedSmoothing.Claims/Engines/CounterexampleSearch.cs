using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Looks for a point at which an inequality fails: draws, the edges of the hypothesis, then downhill from the lowest.</summary>
internal sealed class CounterexampleSearch(InequalityClaim claim, Budget budget, ulong seed, CancellationToken cancellation)
{
    private const int RoundSize = 1000;
    private const int GeneratorSize = 50;

    // Beyond these many undecided enclosures, a claim is at the edge of equality everywhere and more would not tell.
    private const int MostConfirmations = 50;

    private readonly PatternSearch search = new(claim);
    private int confirmations;

    /// <summary>How often the claim was evaluated.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The evaluation with the smallest margin.</summary>
    public Evaluation Smallest { get; private set; } = new(null!, 0, double.PositiveInfinity);

    /// <summary>A violation, larger than rounding can make, that no enclosure decides; null where there is none.</summary>
    public Evaluation? Suspect { get; private set; }

    /// <summary>The first certified violation in the order of evaluation, as found; null where there is none.</summary>
    public Evaluation? Violation { get; private set; }

    /// <summary>Spends the whole budget, whatever is found on the way: the smallest margin is worth knowing too.</summary>
    /// <param name="replayed">Points to begin with, such as a counterexample known from before.</param>
    public void Run(IEnumerable<Point> replayed)
    {
        Look(EvaluateAll([.. replayed]));
        var lowest = new List<Evaluation>();
        foreach (var round in PointGenerator.Of(claim.Domain).Sample(budget.Draws, new Rnd(seed), GeneratorSize).Chunk(RoundSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var evaluated = EvaluateAll([.. round.SelectMany(point => HypothesisEdge.Around(claim, point).Prepend(point))]);
            Look(evaluated);
            lowest = [.. lowest.Concat(evaluated.Where(e => !double.IsPositiveInfinity(e.Margin))).OrderBy(e => e.Margin).Take(budget.Starts)];
        }

        foreach (var start in lowest)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = search.Minimize(start, budget.StepsPerStart);
            Note(end);
            Look([end]);
        }

        Evaluations += search.Evaluations;
    }

    private Evaluation[] EvaluateAll(Point[] points)
    {
        var evaluated = new Evaluation[points.Length];
        Parallel.For(0, points.Length, i => evaluated[i] = claim.Evaluate(points[i]));
        Evaluations += points.Length;
        foreach (var evaluation in evaluated)
        {
            Note(evaluation);
        }

        return evaluated;
    }

    private void Note(Evaluation evaluation)
    {
        if (evaluation.Margin < Smallest.Margin)
        {
            Smallest = evaluation;
        }
    }

    private void Look(Evaluation[] evaluated)
    {
        foreach (var evaluation in evaluated.Where(e => claim.IsViolation(e.Margin)))
        {
            if (Violation is not null || confirmations++ >= MostConfirmations)
            {
                return;
            }

            var judgement = Judge.Of(claim, evaluation);
            if (judgement == Judgement.Violates)
            {
                Violation = evaluation;
            }
            else if (judgement == Judgement.Suspect)
            {
                Suspect ??= evaluation;
            }
        }
    }
}
