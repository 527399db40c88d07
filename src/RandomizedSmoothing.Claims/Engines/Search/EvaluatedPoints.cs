using System.Collections.Concurrent;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>
/// What a claim is at the points of one search. A descent comes back to where it was, and tries the neighbours of a whole number again at every
/// step size: a claim whose evaluation takes milliseconds is evaluated at each of them once. It is as if it had been evaluated every time.
/// </summary>
/// <param name="claim">The claim.</param>
internal sealed class EvaluatedPoints(InequalityClaim claim)
{
    // Some hundred megabytes, after an hour or so of the dearest claims; what comes later is evaluated as often as it is asked for.
    private const long Most = 1 << 19;

    // Where an evaluation takes microseconds, to look it up, and to keep it, costs as much.
    private readonly ConcurrentDictionary<Point, Evaluation>? known = claim.Cost > 1 ? new() : null;

    private long kept;

    /// <summary>The claim.</summary>
    public InequalityClaim Claim => claim;

    /// <summary>The edges of its hypothesis.</summary>
    public HypothesisEdges Edges { get; } = new(claim);

    /// <summary>Both sides at a point.</summary>
    public Evaluation At(Point point)
    {
        if (known is null)
        {
            return claim.Evaluate(point);
        }

        if (!known.TryGetValue(point, out var evaluation))
        {
            evaluation = claim.Evaluate(point);
            if (Interlocked.Increment(ref kept) <= Most)
            {
                _ = known.TryAdd(point, evaluation);
            }
        }

        return evaluation;
    }
}
