namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A curve: its line, and markers of a few of its points, so that it is known without its colour.</summary>
internal static class CurvePlot
{
    // A curve carries so many markers over the width of its panel.
    private const int Markers = 9;

    // A share of an axis: some tenths of a pixel.
    private const double Tolerance = 3e-4;

    public static void Add(ScottPlot.Plot plot, Curve curve, Panel panel, PictureStyle style)
    {
        double[] xs = [.. curve.Points.Select(point => panel.X.Shown(point.X))];
        double[] ys = [.. curve.Points.Select(point => panel.Y.Shown(point.Y))];
        var colour = style.ColourOf(curve.Ink);
        if (curve.Ink.Line != LineKind.None)
        {
            var kept = Polyline.Simplified([.. xs.Select(x => x / Length(panel.X))], [.. ys.Select(y => y / Length(panel.Y))], Tolerance);
            var line = plot.Add.ScatterLine(kept.Select(i => xs[i]).ToArray(), kept.Select(i => ys[i]).ToArray(), colour);
            line.LineWidth = LayerPlot.LineWidth;
            line.LinePattern = style.PatternOf(curve.Ink);
        }

        int[] marked = curve.Ink.Line == LineKind.None ? [.. Enumerable.Range(0, xs.Length)] : curve.Ink.HasMarkers ? [.. Marked(xs, panel, curve.Ink.Place)] : [];
        if (marked.Length > 0)
        {
            var (markedXs, markedYs) = (Array.ConvertAll(marked, i => xs[i]), Array.ConvertAll(marked, i => ys[i]));
            plot.Add.Markers(markedXs, markedYs, PictureStyle.MarkerOf(curve.Ink), LayerPlot.MarkerSize, colour);
        }
    }

    private static double Length(Axis axis) => axis.Shown(axis.High) - axis.Shown(axis.Low);

    // At equal distances, and of each curve a little further right than of the one before, so that curves that lie on each other show all their markers.
    private static IEnumerable<int> Marked(double[] xs, Panel panel, int place)
    {
        var low = panel.X.Shown(panel.X.Low);
        var step = (panel.X.Shown(panel.X.High) - low) / Markers;
        var next = low + (step * (0.25 + (place % 4 / 5.0)));
        for (var i = 0; i < xs.Length; i++)
        {
            if (xs[i] >= next)
            {
                yield return i;
                while (xs[i] >= next)
                {
                    next += step;
                }
            }
        }
    }
}
