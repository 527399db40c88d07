using ScottPlot;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A map: its cells, and the name of each kind on the deepest place in it.</summary>
internal static class TerritoryPlot
{
    // A name needs so many cells around it.
    private const int Room = 3;

    public static void Add(ScottPlot.Plot plot, Territory territory, Panel panel, PictureStyle style)
    {
        var kinds = new Kinds([.. territory.Legend.Select(kind => style.ColourOf(kind.Shade))]);
        var map = plot.Add.Heatmap(Cells(territory));
        map.Colormap = kinds;
        map.ManualRange = new ScottPlot.Range(0, Math.Max(1, territory.Legend.Length - 1));
        var (left, right) = Edges([.. territory.Xs.Select(panel.X.Shown)]);
        var (bottom, top) = Edges([.. territory.Ys.Select(panel.Y.Shown)]);
        map.Extent = new CoordinateRect(left, right, bottom, top);
        if (territory.IsLabelled)
        {
            foreach (var (kind, x, y, _) in territory.Hearts().Where(heart => heart.Depth >= Room))
            {
                var name = plot.Add.Text(territory.Legend[kind].Name, panel.X.Shown(x), panel.Y.Shown(y));
                name.LabelFontName = style.Font;
                name.LabelFontSize = style.TextSize;
                name.LabelFontColor = style.TextOn(territory.Legend[kind].Shade);
                name.LabelAlignment = Alignment.MiddleCenter;
            }
        }
    }

#pragma warning disable CA1814 // what ScottPlot takes
    private static double[,] Cells(Territory territory)
    {
        var (rows, columns) = (territory.Ys.Length, territory.Xs.Length);
        var cells = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                // Its first row is the uppermost.
                cells[rows - 1 - row, column] = territory.Rows[row][column].Kind;
            }
        }

        return cells;
    }
#pragma warning restore CA1814

    // A cell reaches half-way to the next.
    private static (double Low, double High) Edges(double[] centres)
    {
        var half = (centres[^1] - centres[0]) / (centres.Length - 1) / 2;
        return (centres[0] - half, centres[^1] + half);
    }

    private sealed class Kinds(Color[] colours) : IColormap
    {
        public string Name => "kinds";

        public Color GetColor(double position) => double.IsNaN(position) ? Colors.Transparent : colours[Math.Clamp((int)Math.Round(position * Math.Max(1, colours.Length - 1)), 0, colours.Length - 1)];
    }
}
