using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>The names of a picture's layers, once each, in rows below its panels.</summary>
internal static class PictureLegend
{
    private const float SymbolWidth = 26;

    /// <summary>Fills a legend; null where nothing needs a name.</summary>
    public static Legend? Fill(Legend legend, Picture picture, PictureStyle style)
    {
        LegendItem[] items = [.. picture.Panels.SelectMany(panel => panel.Layers).Where(layer => layer.IsInLegend).SelectMany(layer => Items(layer, style)).DistinctBy(item => item.LabelText)];
        if (items.Length == 0)
        {
            return null;
        }

        foreach (var item in items)
        {
            item.LabelFontName = style.Font;
            item.LabelFontSize = style.TextSize;
            item.LabelFontColor = style.Foreground;
        }

        legend.ManualItems = [.. items];
        legend.Orientation = Orientation.Horizontal;
        legend.TightHorizontalWrapping = true;
        legend.OutlineWidth = 0;
        legend.BackgroundColor = legend.ShadowColor = Colors.Transparent;
        legend.SymbolWidth = SymbolWidth;
        legend.InterItemPadding = new(8, 8, 3, 3);
        return legend;
    }

    private static IEnumerable<LegendItem> Items(Layer layer, PictureStyle style) => layer switch
    {
        Curve curve => [Line(curve.Name, curve.Ink, curve.Ink.Line != LineKind.None, curve.Ink.HasMarkers || curve.Ink.Line == LineKind.None, style)],
        Rule rule => [Line(rule.Name, rule.Ink, hasLine: true, hasMarker: false, style)],
        Band band => [Area(band.Name, style.ColourOf(band.Ink).WithAlpha(.22))],
        Bars bars => [Area(bars.Name, style.ColourOf(bars.Ink))],
        Territory territory => territory.Legend.Select(kind => Area(kind.Name, style.ColourOf(kind.Shade))),
        _ => [],
    };

    private static LegendItem Line(string name, Ink ink, bool hasLine, bool hasMarker, PictureStyle style) => new()
    {
        LabelText = name,
        LineColor = style.ColourOf(ink),
        LineWidth = hasLine ? LayerPlot.LineWidth : 0,
        LinePattern = style.PatternOf(ink),
        MarkerShape = hasMarker ? PictureStyle.MarkerOf(ink) : MarkerShape.None,
        MarkerSize = LayerPlot.MarkerSize,
        MarkerColor = style.ColourOf(ink),
        MarkerLineWidth = 1,
    };

    private static LegendItem Area(string name, Color colour) => new() { LabelText = name, FillColor = colour, MarkerShape = MarkerShape.None };
}
