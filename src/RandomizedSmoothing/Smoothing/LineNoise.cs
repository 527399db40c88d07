using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>Regions of the line under unit noise.</summary>
internal static class LineNoise
{
    /// <summary>The region with all its lengths multiplied by a factor &gt; 0.</summary>
    public static IntervalUnion Scaled(IntervalUnion region, double factor) =>
        new(region.Intervals.Select(interval => (interval.Low * factor, interval.High * factor)));

    /// <summary>The boundary points of a region.</summary>
    public static IEnumerable<double> Steps(IntervalUnion region) =>
        region.Intervals.SelectMany(interval => new[] { interval.Low, interval.High }).Where(double.IsFinite);

    /// <summary>Both tails of a region at a point.</summary>
    public static LogTails Tails(IntervalUnion region, double point) => new(LogMass(region, point), LogMass(region.Complement, point));

    /// <summary>P(point + z in the region).</summary>
    public static double Mass(IntervalUnion region, double point) => Math.Min(1, Math.Exp(LogMass(region, point)));

    /// <summary>The derivative of <see cref="Mass"/>.</summary>
    public static double Density(IntervalUnion region, double point)
    {
        var sum = 0.0;
        foreach (var (low, high) in region.Intervals)
        {
            sum += StandardNormal.Density(low - point) - StandardNormal.Density(high - point);
        }

        return sum;
    }

    private static double LogMass(IntervalUnion region, double point)
    {
        var sum = double.NegativeInfinity;
        foreach (var (low, high) in region.Intervals)
        {
            sum = LogTails.LogSum(sum, LogNormal.LogInterval(low - point, high - point, high - low));
        }

        return sum;
    }
}
