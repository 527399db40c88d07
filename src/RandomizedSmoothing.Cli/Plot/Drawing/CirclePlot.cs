using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A point and the circle around it, which show on dark and on light areas alike.</summary>
internal static class CirclePlot
{
    private const float PointSize = 9;
    private const float NameDistance = 6;

    public static void Add(ScottPlot.Plot plot, Circle circle, Panel panel, PictureStyle style)
    {
        var (x, y) = (panel.X.Shown(circle.X), panel.Y.Shown(circle.Y));
        if (circle.Radius > 0)
        {
            foreach (var (colour, width) in new[] { (Colors.Black, 3.5f), (Colors.White, 1.5f) })
            {
                var drawn = plot.Add.Circle(x, y, circle.Radius);
                drawn.FillColor = Colors.Transparent;
                drawn.LineColor = colour;
                drawn.LineWidth = width;
            }
        }

        plot.Add.Marker(x, y, MarkerShape.FilledCircle, PointSize, Colors.Black);
        plot.Add.Marker(x, y, MarkerShape.FilledCircle, PointSize - 3, Colors.White);
        var name = plot.Add.Text(circle.Name, x, y);
        name.LabelFontName = style.Font;
        name.LabelFontSize = style.TextSize;
        name.LabelFontColor = Colors.Black;
        name.LabelBackgroundColor = Colors.White.WithAlpha(.85);
        name.LabelPixelPadding = new(2, 0);
        name.LabelAlignment = Alignment.LowerCenter;
        name.OffsetY = -NameDistance;
    }
}
