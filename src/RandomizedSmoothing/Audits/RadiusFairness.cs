using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>How unevenly the classes are certified at a radius.</summary>
/// <param name="Radius">The radius, in input units.</param>
/// <param name="WorstClass">The class with the smallest share; of several, the first.</param>
/// <param name="Worst">Its share: of the class's images, those that get their label with at least this radius.</param>
/// <param name="Best">The largest share.</param>
/// <param name="Gini">The Gini coefficient of the shares.</param>
/// <param name="GiniInterval">Its interval of 95 %, from simultaneous intervals of all classes.</param>
public sealed record RadiusFairness(double Radius, int WorstClass, double Worst, double Best, double Gini, ConfidenceInterval GiniInterval)
{
    /// <summary>The largest share less the smallest.</summary>
    public double Range => Best - Worst;

    internal static RadiusFairness Of(double radius, IReadOnlyList<(int Label, long Certified, long N)> classes)
    {
        double[] shares = [.. classes.Select(c => (double)c.Certified / c.N)];
        var worst = Array.IndexOf(shares, shares.Min());
        return new(radius, classes[worst].Label, shares[worst], shares.Max(), GiniCoefficient.Of(shares), GiniCoefficient.Interval(SimultaneousIntervals.Of([.. classes.Select(c => (c.Certified, c.N))], LogAudit.Alpha)));
    }
}
