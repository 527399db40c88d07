using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Verifies claims side by side, one a core: what is found, and the order in which it is told, are the same as one after the other.</summary>
internal static class SideBySide
{
    /// <summary>Verifies all, or those that were done when it was interrupted: what was found before Ctrl-C is an answer, and may have cost minutes.</summary>
    /// <returns>What was found, in the order of the claims, and how long each took.</returns>
    public static (Finding Finding, TimeSpan Elapsed)[] Verify(Claim[] claims, Func<Claim, Finding> verify)
    {
        var found = new (Finding Finding, TimeSpan Elapsed)?[claims.Length];
        var failures = new ExceptionDispatchInfo?[claims.Length];

        // Handed out one by one, the dearest first, so that none is left to one core alone at the end; of several that fail, the first in the claims' order is told.
        var inTurn = Partitioner.Create(Enumerable.Range(0, claims.Length).OrderByDescending(i => (claims[i] as InequalityClaim)?.Cost ?? 1), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(inTurn, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (i, loop) =>
        {
            var watch = Stopwatch.StartNew();
            try
            {
                found[i] = (verify(claims[i]), watch.Elapsed);
            }
            catch (OperationCanceledException)
            {
                loop.Stop();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures[i] = ExceptionDispatchInfo.Capture(exception);
                loop.Stop();
            }
        });
        Array.Find(failures, failure => failure is not null)?.Throw();
        return [.. found.OfType<(Finding, TimeSpan)>()];
    }
}
