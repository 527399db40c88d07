using FsCheck;
using FsCheck.Fluent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Looks for a point at which an inequality fails, in rounds of a fixed size: first all small whole numbers, then points
/// drawn by FsCheck, children of the lowest so far, all of them also moved onto the edges of the hypothesis, and from the
/// lowest of a round downhill. Evaluations run in parallel and are looked at in order, so that a seed has one answer on any
/// number of threads.
/// </summary>
/// <param name="claim">The claim to break.</param>
/// <param name="domain">Where to look: the claim's domain, or a part of it.</param>
/// <param name="seed">The seed of all draws.</param>
internal sealed class CounterexampleSearch(InequalityClaim claim, Domain domain, ulong seed)
{
    private const int MostGridPoints = 2000;
    private const int DrawsPerRound = 600;
    private const int ChildrenPerRound = 400;
    private const int DescentsPerRound = 4;
    private const int StepsPerDescent = 250;
    private const int Elite = 24;

    // The size means nothing to generators that know their ranges.
    private const int GeneratorSize = 50;

    // Beyond these many undecided enclosures, a claim is at the edge of equality everywhere and more would not tell.
    private const int MostConfirmations = 50;

    private List<Evaluation> lowest = [];
    private ulong samples;
    private int confirmations;

    /// <summary>How often the claim was evaluated.</summary>
    public long Evaluations { get; private set; }

    /// <summary>The evaluation with the smallest margin; its point is null until the hypothesis was met once.</summary>
    public Evaluation Smallest { get; private set; } = new(null!, 0, double.PositiveInfinity);

    /// <summary>The first certified violation in the order of evaluation, as found; null where there is none.</summary>
    public Evaluation? Violation { get; private set; }

    /// <summary>The first violation, larger than rounding can make, that no enclosure decides; null where there is none.</summary>
    public Evaluation? Suspect { get; private set; }

    /// <summary>Tries given points, such as a counterexample known from before.</summary>
    public void Replay(IEnumerable<Point> points) => Take(EvaluateAll([.. points]));

    /// <summary>Tries all small whole numbers, with the reals at a few round values and on the edges of the hypothesis.</summary>
    public void TryGrid() => Take(EvaluateAll(WithEdges(WithThresholds([.. PointGrid.Of(domain, MostGridPoints / claim.Cost)]))));

    /// <summary>One round of draws, children and descents.</summary>
    public void RunRound()
    {
        var drawn = Sample(PointGenerator.Of(domain), DrawsPerRound / claim.Cost);
        var parents = lowest.Select(evaluation => evaluation.Point).ToArray();
        var children = parents.Length < 2 ? [] : Sample(PointGenerator.Children(parents), ChildrenPerRound / claim.Cost);
        var evaluated = EvaluateAll(WithEdges([.. drawn, .. children]));
        Take(evaluated);

        var starts = evaluated.Where(IsMet).OrderBy(evaluation => evaluation.Margin).Take(DescentsPerRound).ToArray();
        var ends = new Evaluation[starts.Length];
        var spent = new long[starts.Length];
        Parallel.For(0, starts.Length, i =>
        {
            var search = new PatternSearch(claim);
            ends[i] = search.Minimize(starts[i], StepsPerDescent / claim.Cost);
            spent[i] = search.Evaluations;
        });
        Evaluations += spent.Sum();
        Take(ends);
    }

    private static bool IsMet(Evaluation evaluation) => !double.IsPositiveInfinity(evaluation.Margin);

    // Every sample has a stream of its own: Weyl's sequence of the golden ratio keeps their seeds apart.
    private Point[] Sample(Gen<Point> points, int count) =>
        [.. points.Sample(count, new Rnd(seed + (0x9E3779B97F4A7C15 * ++samples)), GeneratorSize)];

    // A hypothesis may let in one whole number in a million.
    private IEnumerable<Point> WithThresholds(Point[] points)
    {
        var moved = new Point[points.Length][];
        Parallel.For(0, points.Length, i => moved[i] = [.. HypothesisEdge.WholeNumbersAround(claim, points[i])]);
        return points.Concat(moved.SelectMany(group => group)).Distinct();
    }

    private Point[] WithEdges(IEnumerable<Point> points)
    {
        var inside = points.ToArray();
        var moved = new Point[inside.Length][];
        Parallel.For(0, inside.Length, i => moved[i] = [inside[i], .. HypothesisEdge.Around(claim, inside[i])]);
        return [.. moved.SelectMany(group => group)];
    }

    private Evaluation[] EvaluateAll(Point[] points)
    {
        var evaluated = new Evaluation[points.Length];
        Parallel.For(0, points.Length, i => evaluated[i] = claim.Evaluate(points[i]));
        Evaluations += points.Length;
        return evaluated;
    }

    private void Take(Evaluation[] evaluated)
    {
        foreach (var evaluation in evaluated)
        {
            if (evaluation.Margin < Smallest.Margin)
            {
                Smallest = evaluation;
            }

            if (claim.IsViolation(evaluation.Margin))
            {
                Look(evaluation);
            }
        }

        lowest = [.. lowest.Concat(evaluated.Where(IsMet)).OrderBy(evaluation => evaluation.Margin).DistinctBy(evaluation => evaluation.Point).Take(Elite)];
    }

    private void Look(Evaluation evaluation)
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
