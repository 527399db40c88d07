using System.Diagnostics;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>When a search ends that finds nothing.</summary>
/// <param name="Time">Looked at between rounds only.</param>
/// <param name="Evaluations">The search ends with the round that reaches it.</param>
public sealed record FuzzBudget(TimeSpan Time, long Evaluations);

/// <summary>What a search found.</summary>
/// <param name="Claim">The claim that was searched.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Evaluations">How often the claim was evaluated, shrinking included.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Counterexample">The smallest counterexample; null where none was found.</param>
/// <param name="SmallestMargin">The smallest margin seen; +∞ where the hypothesis was met nowhere.</param>
/// <param name="SmallestMarginAt">Where it was seen; null where the hypothesis was met nowhere.</param>
/// <param name="IndependentDraws">At how many independent draws that meet the hypothesis it was tried.</param>
/// <param name="IsInterrupted">True where the search was cancelled before its budget ended.</param>
public sealed record FuzzResult(
    InequalityClaim Claim,
    ulong Seed,
    long Evaluations,
    TimeSpan Elapsed,
    Counterexample? Counterexample,
    double SmallestMargin,
    Point? SmallestMarginAt,
    long IndependentDraws,
    bool IsInterrupted)
{
    /// <summary>The outline of the set of counterexamples around the one shown; null where none was certified.</summary>
    public FailingSet? FailingSet { get; init; }

    /// <summary>Evaluations per second.</summary>
    public double EvaluationsPerSecond => Evaluations / Math.Max(Elapsed.TotalSeconds, 1e-9);

    /// <summary>What share of the domain can still fail (<see cref="ShareOfDomain"/>); null where a counterexample was found, or nothing drawn.</summary>
    public double? ShareThatCanFail => Counterexample is null ? ShareOfDomain.ThatCanFail(IndependentDraws) : null;
}

/// <summary>Searches for a counterexample until one is found or the budget ends.</summary>
public static class Fuzzing
{
    private const long DrawsPerRound = 2048;

    /// <summary>Fuzzes a claim. A seed gives the same counterexample on any number of threads.</summary>
    /// <param name="claim">The claim to break.</param>
    /// <param name="domain">The claim's domain, or a part of it (<see cref="DomainRestriction"/>).</param>
    /// <param name="budget">When to stop.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="progress">Told after every round; null for nobody.</param>
    /// <param name="observer">Told of every point that is tried before one is made small; null for nobody.</param>
    /// <param name="cancellation">Looked at between rounds; what was found until then is returned.</param>
    public static FuzzResult Fuzz(
        InequalityClaim claim,
        Domain domain,
        FuzzBudget budget,
        ulong seed,
        IProgress<FuzzResult>? progress = null,
        ITrialObserver? observer = null,
        CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var search = new CounterexampleSearch(claim, domain, seed) { Observer = observer };
        search.Replay(Corpus.Of(claim).Where(point => DomainRestriction.Contains(domain, point)));
        search.TryGrid();
        while (search.Seen.Violation is null && search.Evaluations < budget.Evaluations && clock.Elapsed < budget.Time && !cancellation.IsCancellationRequested)
        {
            search.Sweep(DrawsPerRound / (claim.Cost * claim.Cost), CancellationToken.None);
            search.RunRound();
            progress?.Report(Result(null, 0));
        }

        if (search.Seen.Shown is { } found)
        {
            var shrinker = new Shrinker(search.Points);
            var smallest = shrinker.Shrink(found);
            return Result(new Counterexample(smallest.Point, smallest.Margin, Certified: true) { Region = claim.RegionAt(smallest.Point) }, shrinker.Evaluations) with
            {
                FailingSet = FailingSet.Around(claim, domain, smallest.Point, seed),
            };
        }

        return Result(search.Seen.Suspect is { } suspect ? new Counterexample(suspect.Point, suspect.Margin, Certified: false) { Region = claim.RegionAt(suspect.Point) } : null, 0);

        FuzzResult Result(Counterexample? counterexample, long shrinking) => new(
            claim,
            seed,
            search.Evaluations + shrinking,
            clock.Elapsed,
            counterexample,
            search.Seen.Smallest.Margin,
            search.Seen.Smallest.Point,
            search.IndependentDraws,
            cancellation.IsCancellationRequested);
    }
}
