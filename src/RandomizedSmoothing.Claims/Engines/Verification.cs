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
        Claim claim, Budget budget, ulong seed, ProofOptions? proof, IProgress<ProofProgress>? progress, CancellationToken cancellation)
    {
        var finding = claim switch
        {
            InequalityClaim inequality => Verify(inequality, budget, seed, proof, progress, cancellation),
            NumberClaim numbers => NumberVerification.Verify(numbers),
            CaseClaim cases => CaseVerification.Verify(cases),
            PrintedClaim printed => printed.Decide(),
            MeasuredClaim measured => measured.Decide(),
            SampledClaim sampled => SampledVerification.Verify(sampled, budget, seed, cancellation),
            _ => throw new ArgumentException($"no engine for a claim of type {claim.GetType().Name}", nameof(claim)),
        };
        return finding is { Verdict: Verdict.Holds, Evidence.Kind: EvidenceKind.Proved } ? finding with { Fingerprint = ClaimFingerprint.Of(claim) } : finding;
    }

    /// <summary>Reads a checkpoint as <see cref="Verify(Claim, Budget, ulong, ProofOptions?, IProgress{ProofProgress}?, CancellationToken)"/> will.</summary>
    /// <param name="claim">A claim that is proved over a box.</param>
    /// <param name="budget">Over which box: the whole or the quick one.</param>
    /// <param name="path">The checkpoint, which need not exist.</param>
    /// <exception cref="InvalidDataException">The checkpoint cannot be read, or is of another proof.</exception>
    public static void CheckCheckpoint(InequalityClaim claim, Budget budget, string path)
    {
        if (claim.ProofPlan is { } plan)
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
        search.Sweep(budget.DrawsFor(claim), cancellation);
        for (var round = 0; round < budget.RoundsFor(claim); round++)
        {
            cancellation.ThrowIfCancellationRequested();
            search.RunRound();
        }

        var seen = search.Seen;
        var proof = seen is { Violation: null, Suspect: null } ? ClaimProof.Of(claim, budget, options, progress, cancellation) : null;
        if (proof is not null)
        {
            search.Replay(ClaimProof.Lift(claim, proof));
        }

        if (seen.Shown is { } found)
        {
            var shrinker = new Shrinker(search.Points);
            var smallest = shrinker.Shrink(found);
            return Result(Verdict.Refuted, EvidenceKind.Proved, "one certified counterexample", Shown(smallest, isCertified: true), shrinker.Evaluations);
        }

        if (seen.Suspect is { } suspect)
        {
            return Result(Verdict.Suspected, EvidenceKind.Exact, null, Shown(suspect, isCertified: false), 0);
        }

        var isProved = claim.Proof is not null || proof is { IsProved: true };
        return Doubt(claim, seen, isProved, proof) is { } doubt
            ? Result(Verdict.Undecided, EvidenceKind.Exact, doubt, null, 0)
            : Result(Verdict.Holds, isProved ? EvidenceKind.Proved : EvidenceKind.Exact, ClaimProof.Argument(claim, proof), null, 0);

        Counterexample Shown(Evaluation at, bool isCertified) => new(at.Point, at.Margin, isCertified) { Region = claim.RegionAt(at.Point) };

        Finding Result(Verdict verdict, EvidenceKind kind, string? argument, Counterexample? counterexample, long more) => new(
            claim,
            verdict,
            new Evidence(kind, search.Evaluations + more + (proof?.SubBoxes ?? 0), FalseAlarmProbability: 0, argument)
            {
                Proof = verdict == Verdict.Holds ? proof : null,
                IndependentDraws = verdict == Verdict.Holds ? search.IndependentDraws : 0,
            },
            seen.Smallest.Margin,
            seen.Smallest.Point,
            counterexample);
    }

    // A strict inequality says more than that both sides are equal up to rounding.
    private static string? Doubt(InequalityClaim claim, SearchRecord seen, bool isProved, ProofResult? proof)
    {
        const string Remedy = "write it so that nothing cancels, or say that the claim is not strict";
        return !claim.IsStrict || proof is { IsProved: true } || seen.Smallest.Point is null ? null
            : !seen.IsHoldingSomewhere ? $"its margin is within rounding of 0 at every point tried: {Remedy}"
            : !isProved && seen.Undecided is { } undecided ? $"at {undecided.Point} its margin is within rounding of 0, and no enclosure tells on which side: {Remedy}"
            : null;
    }
}
