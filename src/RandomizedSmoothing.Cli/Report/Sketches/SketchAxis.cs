using RandomizedSmoothing.Cli.Plot;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>The upright axis of a sketch.</summary>
internal static class SketchAxis
{
    // What stands free above and below.
    private const double Air = 0.06;

    /// <summary>Around all of some values, and 0; one that is at an end beyond which nothing is drawn stands there.</summary>
    /// <param name="values">The values.</param>
    /// <param name="farthest">How far from 0 something is drawn.</param>
    public static Axis Around(IEnumerable<double> values, double farthest = double.PositiveInfinity)
    {
        double[] all = [0, .. values];
        var (low, high) = (all.Min(), all.Max());
        var air = high > low ? Air * (high - low) : 1;
        return new Axis("", "margin", low < 0 || high == low ? Math.Max(-farthest, low - air) : 0, high > 0 || high == low ? Math.Min(farthest, high + air) : 0);
    }
}
