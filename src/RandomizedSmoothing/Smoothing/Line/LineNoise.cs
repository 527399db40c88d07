using System.Globalization;
using RandomizedSmoothing.Distributions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>Regions of the line under noise.</summary>
internal static class LineNoise
{
    private const double Finest = 1e-12;

    /// <summary>The region with all its lengths multiplied by a factor &gt; 0; an interval that rounding leaves no width is dropped.</summary>
    public static IntervalUnion Scaled(IntervalUnion region, double factor) =>
        new(region.Intervals.Select(interval => (Low: interval.Low * factor, High: interval.High * factor)).Where(interval => interval.Low < interval.High));

    /// <summary>Refuses noise that the doubles next to a boundary point do not resolve.</summary>
    public static double Resolved(double sigma, IEnumerable<double> steps)
    {
        var farthest = steps.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return sigma >= farthest * Finest
            ? sigma
            : throw Argument.Outside(nameof(sigma), sigma, string.Create(CultureInfo.InvariantCulture, $">= {farthest * Finest}: {Finest} of the farthest boundary point"));
    }

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
            sum = LogTails.LogSum(sum, LogScaleNormal.LogMass(low, high, point, sigma));
        }

        return sum;
    }
}
