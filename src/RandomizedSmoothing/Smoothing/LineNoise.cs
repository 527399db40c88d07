using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>Regions of the line under noise.</summary>
internal static class LineNoise
{
    /// <summary>The region with all its lengths multiplied by a factor &gt; 0.</summary>
    public static IntervalUnion Scaled(IntervalUnion region, double factor) =>
        new(region.Intervals.Select(interval => (interval.Low * factor, interval.High * factor)));

    /// <summary>The boundary points of a region.</summary>
    public static IEnumerable<double> Steps(IntervalUnion region) =>
        region.Intervals.SelectMany(interval => new[] { interval.Low, interval.High }).Where(double.IsFinite);

    /// <summary>Both tails of a region at a point.</summary>
    public static LogTails Tails(IntervalUnion region, double point, double sigma) =>
        new(LogMass(region, point, sigma), LogMass(region.Complement, point, sigma));

    /// <summary>P(point + σz in the region).</summary>
    public static double Mass(IntervalUnion region, double point, double sigma = 1) => Math.Min(1, Math.Exp(LogMass(region, point, sigma)));

    /// <summary>The derivative of <see cref="Mass"/> for σ = 1.</summary>
    public static double Density(IntervalUnion region, double point)
    {
        var sum = 0.0;
        foreach (var (low, high) in region.Intervals)
        {
            sum += StandardNormal.Density(low - point) - StandardNormal.Density(high - point);
        }

        return sum;
    }

    private static double LogMass(IntervalUnion region, double point, double sigma)
    {
        var sum = double.NegativeInfinity;
        foreach (var (low, high) in region.Intervals)
        {
            sum = LogTails.LogSum(sum, LogNormal.LogMass(low, high, point, sigma));
        }

        return sum;
    }
}
