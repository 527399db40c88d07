namespace RandomizedSmoothing.Regions;

/// <summary>The line, divided among classes: each has a decision region, and together they cover it.</summary>
public sealed class LinePartition
{
    /// <summary>Divides the line.</summary>
    /// <param name="regions">One region a class, in the order of the classes; overlapping in boundary points only, and with no gap.</param>
    /// <exception cref="ArgumentOutOfRangeException">Two regions overlap, or leave a gap.</exception>
    public LinePartition(params IEnumerable<IntervalUnion> regions)
    {
        Regions = [.. regions];
        var end = double.NegativeInfinity;
        foreach (var (low, high) in Regions.SelectMany(region => region.Intervals).OrderBy(interval => interval.Low))
        {
            _ = low == end ? low : throw Argument.Outside(nameof(regions), low, $"{end}, where the interval before ends");
            end = high;
        }

        _ = double.IsPositiveInfinity(end) ? end : throw Argument.Outside(nameof(regions), end, "∞ at its end");
    }

    /// <summary>One region a class, in the order of the classes.</summary>
    public IReadOnlyList<IntervalUnion> Regions { get; }

    /// <summary>Divides the line at some points, and asks for the class of each piece.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="boundaries">Points between which the class stays the same, in any order.</param>
    /// <param name="classAt">The class, from 0, at a point inside a piece.</param>
    internal static LinePartition Of(int classes, IEnumerable<double> boundaries, Func<double, int> classAt)
    {
        double[] cuts = [double.NegativeInfinity, .. boundaries.Distinct().Order(), double.PositiveInfinity];
        var pieces = new List<(double, double)>[classes];
        for (var i = 0; i < classes; i++)
        {
            pieces[i] = [];
        }

        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            pieces[classAt(Inside(cuts[i], cuts[i + 1]))].Add((cuts[i], cuts[i + 1]));
        }

        return new(pieces.Select(intervals => new IntervalUnion(intervals)));
    }

    private static double Inside(double low, double high) => (double.IsInfinity(low), double.IsInfinity(high)) switch
    {
        (true, true) => 0,
        (true, false) => high - 1 - Math.Abs(high),
        (false, true) => low + 1 + Math.Abs(low),
        _ => low + ((high - low) / 2),
    };
}
