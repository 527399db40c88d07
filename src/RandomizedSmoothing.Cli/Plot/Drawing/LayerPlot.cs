using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A layer as ScottPlot draws it.</summary>
internal static class LayerPlot
{
    /// <summary>The width of a line, in pixels.</summary>
    public const float LineWidth = 2;

    /// <summary>The size of a marker, in pixels.</summary>
    public const float MarkerSize = 8;

    private const float CapSize = 4;

    /// <summary>Adds a layer to a panel.</summary>
    public static void Add(ScottPlot.Plot plot, Layer layer, Panel panel, PictureStyle style)
    {
        switch (layer)
        {
            case Curve curve:
                CurvePlot.Add(plot, curve, panel, style);
                break;
            case Band band:
                Add(plot, band, panel, style);
                break;
            case Rule rule:
                Add(plot, rule, panel, style);
                break;
            case Bars bars:
                Add(plot, bars, style);
                break;
            case Circle circle:
                CirclePlot.Add(plot, circle, panel, style);
                break;
            case Words words:
                Add(plot, words, panel, style);
                break;
            case Territory territory:
                TerritoryPlot.Add(plot, territory, panel, style);
                break;
        }
    }

    private static void Add(ScottPlot.Plot plot, Band band, Panel panel, PictureStyle style)
    {
        var fill = plot.Add.FillY(
            [.. band.Points.Select(point => panel.X.Shown(point.X))],
            [.. band.Points.Select(point => panel.Y.Shown(point.Lower!.Value))],
            [.. band.Points.Select(point => panel.Y.Shown(point.Upper!.Value))]);
        fill.FillColor = style.ColourOf(band.Ink).WithAlpha(.22);
        fill.LineWidth = 0;
    }

    private static void Add(ScottPlot.Plot plot, Rule rule, Panel panel, PictureStyle style)
    {
        ScottPlot.Plottables.AxisLine line = rule.IsVertical ? plot.Add.VerticalLine(panel.X.Shown(rule.At)) : plot.Add.HorizontalLine(panel.Y.Shown(rule.At));
        line.LineColor = style.ColourOf(rule.Ink);
        line.LinePattern = style.PatternOf(rule.Ink);
        line.LineWidth = LineWidth * 0.75f;
    }

    private static void Add(ScottPlot.Plot plot, Bars bars, PictureStyle style)
    {
        foreach (var bar in bars.Values)
        {
            var drawn = plot.Add.Bar(bar.X, bar.Y);
            drawn.Color = style.ColourOf(bars.Ink);
            drawn.Bars[0].LineWidth = 0;
            drawn.Bars[0].Size = 0.7;
        }

        Datum[] known = [.. bars.Values.Where(bar => bar is { Lower: not null, Upper: not null })];
        double[] xs = [.. known.Select(bar => bar.X)];

        // The library takes what lies above for negative: a whisker goes up by the first of the two.
        var error = new ScottPlot.Plottables.ErrorBar(xs, [.. known.Select(bar => bar.Y)], null, null, [.. known.Select(bar => bar.Upper!.Value - bar.Y)], [.. known.Select(bar => bar.Y - bar.Lower!.Value)])
        {
            Color = style.Foreground,
            LineWidth = LineWidth * 0.75f,
            CapSize = CapSize,
        };
        plot.Add.Plottable(error);
    }

    private static void Add(ScottPlot.Plot plot, Words words, Panel panel, PictureStyle style)
    {
        var text = plot.Add.Text(words.Text, panel.X.Shown(words.X), panel.Y.Shown(words.Y));
        text.LabelFontName = style.Font;
        text.LabelFontSize = style.TextSize;
        text.LabelFontColor = style.Foreground;
        text.LabelAlignment = Alignment.LowerRight;
    }
}
