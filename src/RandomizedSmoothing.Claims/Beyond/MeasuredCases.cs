using RandomizedSmoothing.Claims.Measured;

namespace RandomizedSmoothing.Claims.Beyond;

/// <summary>How comparisons of settings become cases.</summary>
internal static class MeasuredCases
{
    /// <summary>The parameters of a case.</summary>
    public static Point Point(Domain domain, params IEnumerable<decimal> values) => new(domain, [.. values.Select(value => (double)value)]);

    /// <summary>The sentence says that a statistic of the first setting is larger than the second's.</summary>
    public static MeasuredCase Larger(Domain domain, MeasuredStatistic statistic, MeasuredSetting first, MeasuredSetting second, params IEnumerable<decimal> values) =>
        new(Point(domain, values), statistic, first, second, new(0, double.PositiveInfinity));
}
