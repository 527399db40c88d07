using FsCheck;
using FsCheck.Fluent;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// Looks for a point at which an inequality fails: first all small whole numbers, then many independent draws, and then in rounds
/// of a fixed size, each of points drawn by FsCheck, children of the lowest so far, all of them also moved onto the edges of
/// the hypothesis, and from the lowest of a round downhill. Evaluations run in parallel and are looked at in order, so that
/// a seed has one answer on any number of threads.
/// </summary>
/// <param name="claim">The claim to break.</param>
/// <param name="domain">Where to look: the claim's domain, or a part of it.</param>
/// <param name="seed">The seed of all draws.</param>
internal sealed class CounterexampleSearch(InequalityClaim claim, Domain domain, ulong seed)
{
    private const int MostGridPoints = 2000;
    private const int DrawsPerSweep = 2048;
    private const int DrawsPerRound = 600;
    private const int ChildrenPerRound = 400;
    private const int DescentsPerRound = 4;
    private const int StepsPerDescent = 250;
    private const int StepsOfTheLowest = 1000;
    private const int CornersPerRound = 24;

    // Of a hypothesis that lets in one draw in so many, a sweep still sees as many points as of one that lets in all.
    private const int DrawsPerPoint = 16;

    // The size means nothing to generators that know their ranges.
    private const int GeneratorSize = 50;

    private readonly PointDraw draw = new(domain, seed);
    private readonly EvaluatedPoints points = new(claim);
    private ulong drawn;
    private ulong samples;

    /// <summary>How often the claim was evaluated.</summary>
    public long Evaluations { get; private set; }

    /// <summary>At how many independent draws that meet the hypothesis.</summary>
    public long IndependentDraws { get; private set; }

    /// <summary>What the claim is known to be, for whoever goes on from what was found.</summary>
    public EvaluatedPoints Points => points;

    /// <summary>What was seen.</summary>
    public SearchRecord Seen { get; } = new(claim);

    /// <summary>Told of every evaluation, in the order in which they are looked at; null for nobody.</summary>
    public ITrialObserver? Observer { get; init; }

    /// <summary>Tries given points, such as a counterexample known from before.</summary>
    /// <exception cref="ClaimException">The claim is no number at one of them.</exception>
    public void Replay(IEnumerable<Point> given) => Seen.Take(EvaluateAll([.. given], Trial.Replayed));

    /// <summary>Tries all small whole numbers, with the reals at a few round values and on the edges of the hypothesis, and goes downhill from the lowest.</summary>
    /// <exception cref="ClaimException">The claim is no number at one of them.</exception>
    public void TryGrid()
    {
        var grid = EvaluateAll(WithEdges(WithThresholds([.. PointGrid.Of(domain, MostGridPoints / claim.Cost)])), Trial.OfGrid);
        Seen.Take(grid);
        Descend(LowestOf(grid));
    }

    /// <summary>
    /// Tries independent draws, and nothing else: what no neighbour points to, a violation in a small part of the domain, is
    /// found by their number alone. Ends with the first violation.
    /// </summary>
    /// <param name="count">How many draws that meet the hypothesis; those that do not cost little.</param>
    /// <param name="cancellation">Looked at between batches.</param>
    /// <exception cref="ClaimException">The claim is no number at one of them.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public void Sweep(long count, CancellationToken cancellation = default)
    {
        var end = IndependentDraws + count;
        for (var most = count * DrawsPerPoint; IndependentDraws < end && most > 0 && Seen.Violation is null;)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = (int)Math.Min(Math.Min(DrawsPerSweep, most), count);
            var evaluated = EvaluateAll(batch, i => draw.At(drawn + (ulong)i), Trial.Independent);
            drawn += (ulong)batch;
            most -= batch;
            IndependentDraws += evaluated.Count(SearchRecord.IsMet);
            Seen.Take(evaluated);
        }
    }

    /// <summary>One round of draws, children and descents.</summary>
    /// <exception cref="ClaimException">The claim is no number at one of them.</exception>
    public void RunRound()
    {
        var draws = Sample(PointGenerator.Of(domain), DrawsPerRound / claim.Cost);
        var parents = Seen.Lowest.Select(evaluation => evaluation.Point).ToArray();
        var children = parents.Length < 2 ? [] : Sample(PointGenerator.Children(parents), ChildrenPerRound / claim.Cost);

        // Moved once more, the lowest reach the corners of a hypothesis that has several edges.
        var edges = parents.Take(CornersPerRound / claim.Cost).SelectMany(points.Edges.Around).ToArray();
        var evaluated = EvaluateAll(WithEdges([.. draws, .. children, .. edges]), Trial.OfRound);
        Seen.Take(evaluated);

        // From the lowest of all as well: an independent draw may have come closer than the round.
        Descend([.. LowestOf(evaluated).Concat(Seen.Lowest.Take(DescentsPerRound)).DistinctBy(evaluation => evaluation.Point)]);
        Polish();
    }

    private static Evaluation[] LowestOf(IEnumerable<Evaluation> evaluated) =>
        [.. evaluated.Where(SearchRecord.IsMet).OrderBy(evaluation => evaluation.Margin).DistinctBy(evaluation => evaluation.Point).Take(DescentsPerRound)];

    private void Descend(Evaluation[] starts)
    {
        var ends = new Evaluation[starts.Length];
        var spent = new long[starts.Length];
        var steps = new List<Evaluation>[starts.Length];
        Parallel.For(0, starts.Length, i =>
        {
            steps[i] = [];
            var search = new PatternSearch(points, tried: Observer is null ? null : steps[i].Add);
            ends[i] = search.Minimize(starts[i], StepsPerDescent / claim.Cost);
            spent[i] = search.Evaluations;
        });
        Evaluations += spent.Sum();
        Observe(steps.SelectMany(of => of), Trial.Downhill);
        Seen.Take(ends);
    }

    private void Polish()
    {
        if (Seen.Lowest is [var lowest, ..])
        {
            var steps = new List<Evaluation>();
            var search = new PatternSearch(points, turnsCorners: true, Observer is null ? null : steps.Add);
            var end = search.Minimize(lowest, StepsOfTheLowest / claim.Cost);
            Evaluations += search.Evaluations;
            Observe(steps, Trial.Downhill);
            Seen.Take([end]);
        }
    }

    // Every sample has a stream of its own: Weyl's sequence of the golden ratio keeps their seeds apart.
    private Point[] Sample(Gen<Point> generator, int count) =>
        [.. generator.Sample(count, new Rnd(seed + (0x9E3779B97F4A7C15 * ++samples)), GeneratorSize)];

    // A hypothesis may let in one whole number in a million.
    private IEnumerable<Point> WithThresholds(Point[] inside)
    {
        var moved = new Point[inside.Length][];
        Parallel.For(0, inside.Length, i => moved[i] = [.. points.Edges.WholeNumbersAround(inside[i])]);
        return inside.Concat(moved.SelectMany(group => group)).Distinct();
    }

    private Point[] WithEdges(IEnumerable<Point> all)
    {
        var inside = all.ToArray();
        var moved = new Point[inside.Length][];
        Parallel.For(0, inside.Length, i => moved[i] = [inside[i], .. points.Edges.Around(inside[i])]);
        return [.. moved.SelectMany(group => group)];
    }

    private void Observe(IEnumerable<Evaluation> evaluated, Trial how)
    {
        if (Observer is { } observer)
        {
            foreach (var evaluation in evaluated)
            {
                observer.Tried(evaluation, how);
            }
        }
    }

    private Evaluation[] EvaluateAll(Point[] all, Trial how) => EvaluateAll(all.Length, i => all[i], how);

    private Evaluation[] EvaluateAll(int count, Func<int, Point> at, Trial how)
    {
        var evaluated = new Evaluation[count];
        Parallel.For(0, count, i => evaluated[i] = points.At(at(i)));
        Evaluations += count;
        Observe(evaluated, how);
        return evaluated;
    }
}
