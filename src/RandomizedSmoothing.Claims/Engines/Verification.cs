namespace RandomizedSmoothing.Claims.Engines;

/// <summary>Finds out the verdict on a claim.</summary>
public static class Verification
{
    /// <summary>The seed where none is given.</summary>
    public const ulong DefaultSeed = 2021;

    /// <summary>Verifies one claim: the same seed and budget give the same finding on every machine and any number of threads.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="budget">How hard to look.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="cancellation">Looked at between rounds.</param>
    public static Finding Verify(Claim claim, Budget budget, ulong seed = DefaultSeed, CancellationToken cancellation = default) => claim switch
    {
        InequalityClaim inequality => Verify(inequality, budget, seed, cancellation),
        NumberClaim numbers => Verify(numbers),
        CaseClaim cases => Verify(cases),
        SampledClaim sampled => SampledVerification.Verify(sampled, budget, seed, cancellation),
        _ => throw new ArgumentException($"no engine for a claim of type {claim.GetType().Name}", nameof(claim)),
    };

    private static Finding Verify(InequalityClaim claim, Budget budget, ulong seed, CancellationToken cancellation)
    {
        var search = new CounterexampleSearch(claim, claim.Domain, seed);
        search.Replay(Corpus.Of(claim));
        search.TryGrid();
        for (var round = 0; round < budget.Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            search.RunRound();
        }

        var proof = search is { Violation: null, Suspect: null } ? ClaimProof.Of(claim, budget, cancellation) : null;
        if (proof is not null)
        {
            search.Replay(ClaimProof.Lift(claim, proof));
        }

        if (search.Violation is { } found)
        {
            var shrinker = new Shrinker(claim);
            var smallest = shrinker.Shrink(found);
            var counterexample = new Counterexample(smallest.Point, smallest.Margin, Certified: true) { Region = claim.RegionAt(smallest.Point) };
            return Result(Verdict.Refuted, EvidenceKind.Proved, "one certified counterexample", counterexample, shrinker.Evaluations);
        }

        if (search.Suspect is { } suspect)
        {
            return Result(Verdict.Suspected, EvidenceKind.Exact, null, new Counterexample(suspect.Point, suspect.Margin, Certified: false) { Region = claim.RegionAt(suspect.Point) }, 0);
        }

        var isProved = claim.Proof is not null || proof is { IsProved: true };
        return Result(Verdict.Holds, isProved ? EvidenceKind.Proved : EvidenceKind.Exact, ClaimProof.Argument(claim, proof), null, 0);

        Finding Result(Verdict verdict, EvidenceKind kind, string? argument, Counterexample? counterexample, long more) => new(
            claim,
            verdict,
            new Evidence(kind, search.Evaluations + more + (proof?.SubBoxes ?? 0), FalseAlarmProbability: 0, argument),
            search.Smallest.Margin,
            search.Smallest.Point,
            counterexample);
    }

    private static Finding Verify(NumberClaim claim)
    {
        var verdict = claim.Numbers.All(number => number.IsReproduced) ? Verdict.Reproduced : Verdict.NotReproduced;
        var smallest = claim.Numbers.Min(number => number.Margin) ?? double.PositiveInfinity;
        return new Finding(claim, verdict, new Evidence(EvidenceKind.Exact, claim.Numbers.Length, 0, null), smallest, null, null);
    }

    private static Finding Verify(CaseClaim claim)
    {
        var violated = claim.Cases.FirstOrDefault(@case => claim.IsViolation(@case.Margin));
        var smallest = claim.Cases.MinBy(@case => @case.Margin);
        return new Finding(
            claim,
            violated.Point is null ? Verdict.Holds : Verdict.Refuted,
            new Evidence(EvidenceKind.Exact, claim.Cases.Length, FalseAlarmProbability: 0, Argument: null),
            smallest.Margin,
            smallest.Point,
            violated.Point is null ? null : new Counterexample(violated.Point, violated.Margin, Certified: true) { Region = claim.RegionAt(violated.Point) });
    }
}
