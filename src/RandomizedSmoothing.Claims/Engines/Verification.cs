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
    /// <param name="cancellation">Looked at between rounds, and between the sub-boxes of a proof.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static Finding Verify(Claim claim, Budget budget, ulong seed = DefaultSeed, CancellationToken cancellation = default) =>
        Verify(claim, budget, seed, proof: null, progress: null, cancellation);

    /// <inheritdoc cref="Verify(Claim, Budget, ulong, CancellationToken)"/>
    /// <param name="claim">The claim.</param>
    /// <param name="budget">How hard to look.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="proof">How far a proof over a box goes, and where its state is kept; null for the defaults.</param>
    /// <param name="progress">Told how far such a proof is.</param>
    /// <param name="cancellation">Looked at between rounds, and between the sub-boxes of a proof.</param>
    /// <exception cref="InvalidDataException">The checkpoint of the proof cannot be read, or is of another proof.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static Finding Verify(
        Claim claim, Budget budget, ulong seed, ProofOptions? proof, IProgress<ProofProgress>? progress, CancellationToken cancellation) => claim switch
        {
            InequalityClaim inequality => Verify(inequality, budget, seed, proof, progress, cancellation),
            NumberClaim numbers => Verify(numbers),
            CaseClaim cases => Verify(cases),
            PrintedClaim printed => printed.Decide(),
            MeasuredClaim measured => measured.Decide(),
            SampledClaim sampled => SampledVerification.Verify(sampled, budget, seed, cancellation),
            _ => throw new ArgumentException($"no engine for a claim of type {claim.GetType().Name}", nameof(claim)),
        };

    /// <summary>Reads a checkpoint as <see cref="Verify(Claim, Budget, ulong, ProofOptions?, IProgress{ProofProgress}?, CancellationToken)"/> will.</summary>
    /// <param name="claim">A claim that is proved over a box.</param>
    /// <param name="budget">Over which box: the whole or the quick one.</param>
    /// <param name="path">The checkpoint, which need not exist.</param>
    /// <exception cref="InvalidDataException">The checkpoint cannot be read, or is of another proof.</exception>
    public static void CheckCheckpoint(InequalityClaim claim, Budget budget, string path)
    {
        if (claim.BoxProof is { } plan)
        {
            _ = new ProofCheckpoint(path, plan.Goal, ClaimProof.BoxOf(plan, budget)).Read();
        }
    }

    private static Finding Verify(
        InequalityClaim claim, Budget budget, ulong seed, ProofOptions? options, IProgress<ProofProgress>? progress, CancellationToken cancellation)
    {
        var search = new CounterexampleSearch(claim, claim.Domain, seed);
        search.Replay(Corpus.Of(claim));
        search.TryGrid();
        for (var round = 0; round < budget.RoundsFor(claim); round++)
        {
            cancellation.ThrowIfCancellationRequested();
            search.RunRound();
        }

        var proof = search is { Violation: null, Suspect: null } ? ClaimProof.Of(claim, budget, options, progress, cancellation) : null;
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
            new Evidence(kind, search.Evaluations + more + (proof?.SubBoxes ?? 0), FalseAlarmProbability: 0, argument) { BoxProof = verdict == Verdict.Holds ? proof : null },
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
