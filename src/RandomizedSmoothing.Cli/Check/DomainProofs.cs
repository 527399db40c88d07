using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>Proves over its own domain what a search has left standing: as much of it as a time limit allows.</summary>
internal static class DomainProofs
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>The finding, with what is proved; refuted where the proof meets a counterexample that the search did not.</summary>
    /// <param name="finding">What the search found.</param>
    /// <param name="claim">The claim as it was written.</param>
    /// <param name="limit">The longest time that one enclosure may take: the proof ends with one that takes longer, and what was known until then stands.</param>
    /// <param name="proving">How long the proof goes on.</param>
    /// <param name="refuse">Makes an error of what is wrong with the claim.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public static Finding Of(Finding finding, Claim claim, TimeSpan limit, TimeSpan proving, Func<string, UsageException> refuse, CancellationToken cancellation)
    {
        if (finding is not { Verdict: Verdict.Holds, Evidence.Kind: EvidenceKind.Exact } || claim is not InequalityClaim { ProofPlan: null } inequality || proving == TimeSpan.Zero)
        {
            return finding;
        }

        var known = new Latest();
        try
        {
            Prove(inequality, limit, proving, known, cancellation);
        }
        catch (ClaimException exception)
        {
            throw refuse(exception.Message);
        }

        return known.Value is not { } proof ? finding
            : proof.Counterexample is { } found ? new Finding(claim, Verdict.Refuted, finding.Evidence with { Kind = EvidenceKind.Proved, Argument = "one certified counterexample", IndependentDraws = 0 }, found.Margin, found.Point, found)
            : With(finding, proof);
    }

    private static void Prove(InequalityClaim claim, TimeSpan limit, TimeSpan proving, Latest known, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var guard = new EvaluationGuard(limit, stopping.Token);
        var (clock, start) = (Clock.Current, Clock.Current.GetTimestamp());

        // A thread of its own, which the process does not wait for: code that never ends cannot be stopped.
        var work = Task.Factory.StartNew(
            () => known.Report(new DomainProver(new GuardedClaim(claim, guard), claim.GetType()).Prove(() => clock.GetElapsedTime(start) > proving, known, stopping.Token)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        while (Task.WaitAny([work], Glance) != 0)
        {
            if (guard.Overdue is not null || clock.GetElapsedTime(start) > proving + limit)
            {
                stopping.Cancel();
                return;
            }
        }

        try
        {
            work.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What was known until then stands.
        }
    }

    // It is proved where all of the domain that is ever searched is.
    private static Finding With(Finding finding, DomainProof proof)
    {
        var evidence = finding.Evidence with { Domain = proof, Kind = proof is { IsProved: true, IsWhole: true, Assumed: null } ? EvidenceKind.Proved : EvidenceKind.Exact, Evaluations = finding.Evidence.Evaluations + proof.SubBoxes };
        return new Finding(finding.Claim, finding.Verdict, evidence, finding.SmallestMargin, finding.SmallestMarginAt, null);
    }

    private sealed class Latest : IProgress<DomainProof>
    {
        private DomainProof? value;

        public DomainProof? Value => Volatile.Read(ref value);

        public void Report(DomainProof value) => Volatile.Write(ref this.value, value);
    }
}
