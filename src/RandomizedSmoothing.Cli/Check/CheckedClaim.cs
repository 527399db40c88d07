using System.Globalization;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>Finds out the verdict on a claim that may throw, never end, be no number, or claim nothing.</summary>
internal static class CheckedClaim
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Verifies a claim as a built-in one.</summary>
    /// <exception cref="UsageException">The claim gives no answer somewhere, or its hypothesis is met nowhere.</exception>
    /// <param name="claim">The claim.</param>
    /// <param name="path">Its file.</param>
    /// <param name="budget">How hard to look.</param>
    /// <param name="limit">The longest time that one evaluation may take.</param>
    /// <param name="total">The longest time that the search may take.</param>
    /// <param name="proving">How long a proof over the claim's own domain goes on.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public static Finding Verify(Claim claim, string path, Budget budget, TimeSpan limit, TimeSpan total, TimeSpan proving, ulong seed, CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var guard = new EvaluationGuard(limit, stopping.Token);
        var (clock, start) = (Clock.Current, Clock.Current.GetTimestamp());

        // A thread of its own, which the process does not wait for: code that never ends cannot be stopped.
        var work = Task.Factory.StartNew(
            () => Verify(claim, guard, budget, seed, stopping.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        while (!IsDone(work) && !guard.IsOutOfMemory)
        {
            if (guard.Overdue is { } place)
            {
                stopping.Cancel();
                throw Refuse($"{place.What} takes longer than {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s{(place.At is null ? "" : $", at {place.At}")} (--limit sets the limit)");
            }

            if (clock.GetElapsedTime(start) > total)
            {
                stopping.Cancel();
                throw Refuse($"has no verdict after {total.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s (--total sets the limit)");
            }
        }

        if (guard is { IsOutOfMemory: true, Simplest: { } taken })
        {
            stopping.Cancel();
            throw Refuse($"at {taken.At} {taken.What}");
        }

        Finding finding;
        try
        {
            finding = work.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UsageException or ClaimException))
        {
            throw Refuse($"throws {Fault.Describe(exception is AggregateException { InnerException: { } inner } ? inner : exception)}");
        }
        catch (Exception exception) when (exception is UsageException or ClaimException)
        {
            throw Refuse(exception.Message);
        }

        return guard.Simplest is { } fault ? throw Refuse($"at {fault.At} {fault.What}{Others(guard.Count - 1)}")
            : finding is { Claim: InequalityClaim, SmallestMarginAt: null } ? throw Refuse(Empty(finding))
            : DomainProofs.Of(finding, claim, limit, proving, Refuse, cancellation) with { Claim = claim };

        UsageException Refuse(string what) => new($"'{path}': {claim.Id}: {what}");
    }

    private static Finding Verify(Claim claim, EvaluationGuard guard, Budget budget, ulong seed, CancellationToken cancellation)
    {
        if (claim is not InequalityClaim inequality)
        {
            // What it compares is read once beforehand, under the limit.
            guard.Read(claim is NumberClaim ? "reading its numbers" : "reading its cases", () => _ = claim switch
            {
                NumberClaim numbers => numbers.Numbers.Length,
                CaseClaim cases => cases.Cases.Length,
                SampledClaim sampled => sampled.Cases.Length,
                _ => 0,
            });
            return Verification.Verify(claim, budget, seed, cancellation);
        }

        DomainCheck.ThrowIfUnusable(inequality.Domain);
        return Verification.Verify(new GuardedClaim(inequality, guard), budget, seed, cancellation);
    }

    private static bool IsDone(Task work) => Task.WaitAny([work], Glance) == 0;

    private static string Others(long count) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; and at {count} other evaluations");

    private static string Empty(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"its hypothesis is met at none of {finding.Evidence.Evaluations} points, so that it claims nothing; its slack must be positive somewhere");
}
