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
    public Evaluation? Run(IEnumerable<Point> replayed)
    {
        if (FirstCertified(EvaluateAll([.. replayed])) is { } known)
        {
            return known;
        }

        var lowest = new List<Evaluation>();
        var random = new Rnd(seed);
        foreach (var round in PointGenerator.Of(claim.Domain).Sample(budget.Draws, random, GeneratorSize).Chunk(RoundSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var evaluated = EvaluateAll([.. round.SelectMany(point => HypothesisEdge.Around(claim, point).Prepend(point))]);
            if (FirstCertified(evaluated) is { } found)
            {
                return found;
            }

            lowest = [.. lowest.Concat(evaluated.Where(e => !double.IsPositiveInfinity(e.Margin))).OrderBy(e => e.Margin).Take(budget.Starts)];
        }

        foreach (var start in lowest)
        {
            cancellation.ThrowIfCancellationRequested();
            var end = search.Minimize(start, budget.StepsPerStart);
            Note(end);
            if (FirstCertified([end]) is { } found)
            {
                Evaluations += search.Evaluations;
                return found;
            }
        }

        Evaluations += search.Evaluations;
        return null;
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

    private Evaluation? FirstCertified(Evaluation[] evaluated)
    {
        foreach (var evaluation in evaluated.Where(e => claim.IsViolation(e.Margin)))
        {
            if (confirmations++ >= MostConfirmations)
            {
                break;
            }

            switch (Judge.Of(claim, evaluation))
            {
                case Judgement.Violates:
                    return evaluation;
                case Judgement.Suspect:
                    Suspect ??= evaluation;
                    break;
                default:
                    break;
            }
        }

        return null;
    }
}
