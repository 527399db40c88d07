using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>Clopper–Pearson intervals of all classes that hold at once: each at the level (1 − α)^(1/k) (Šidák 1967), since the classes' samples are disjoint.</summary>
internal static class SimultaneousIntervals
{
    public static ConfidenceInterval[] Of(IReadOnlyCollection<(long Successes, long N)> classes, double alpha)
    {
        var alphaOfOne = -double.ExpM1(double.LogP1(-alpha) / classes.Count);
        return [.. classes.Select(c => ClopperPearson.Interval(c.Successes, c.N, alphaOfOne)).Select(interval => new ConfidenceInterval(interval.Lower, interval.Upper))];
    }
}
