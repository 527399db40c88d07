using ScottPlot;
using ScottPlot.TickGenerators;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A panel as ScottPlot draws it.</summary>
internal static class PanelPlot
{
    /// <summary>Lays axes, grid and layers out in a style.</summary>
    public static ScottPlot.Plot Of(Panel panel, PictureStyle style)
    {
        var plot = new ScottPlot.Plot { FigureBackground = { Color = style.Background }, DataBackground = { Color = style.Background } };
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        plot.Axes.Color(style.Foreground);
        plot.Grid.MajorLineColor = style.Grid;
        plot.Axes.Left.TickLabelStyle.FontName = plot.Axes.Bottom.TickLabelStyle.FontName = style.Font;
        plot.Axes.Left.TickLabelStyle.FontSize = plot.Axes.Bottom.TickLabelStyle.FontSize = style.TextSize;
        Name(plot.Axes.Left.Label, panel.Y.Label, style);
        Name(plot.Axes.Bottom.Label, panel.X.Label, style);
        plot.Axes.Right.IsVisible = plot.Axes.Top.IsVisible = false;
        if (panel.Title.Length > 0)
        {
            plot.Title(panel.Title);
            Name(plot.Axes.Title.Label, panel.Title, style);
            plot.Axes.Title.Label.FontSize = style.TextSize;
        }

        foreach (var layer in panel.Layers)
        {
            LayerPlot.Add(plot, layer, panel, style);
        }

        plot.HideLegend();
        plot.Axes.SetLimits(panel.X.Shown(panel.X.Low), panel.X.Shown(panel.X.High), panel.Y.Shown(panel.Y.Low), panel.Y.Shown(panel.Y.High));
        Ticks(plot.Axes.Bottom, panel.X);
        Ticks(plot.Axes.Left, panel.Y);
        return plot;
    }

    /// <summary>Where a value stands on an axis.</summary>
    public static double Shown(this Axis axis, double value) => axis.IsLogarithmic ? Math.Log10(value) : value;

    private static void Name(LabelStyle label, string text, PictureStyle style)
    {
        label.Text = text;
        label.FontName = style.Font;
        label.FontSize = style.TextSize;
        label.ForeColor = style.Foreground;
        label.Bold = false;
    }

    private static void Ticks(IAxis shown, Axis axis)
    {
        if (axis.IsSlanted)
        {
            shown.TickLabelStyle.Rotation = -35;
            shown.TickLabelStyle.Alignment = Alignment.MiddleRight;
        }

        if (!axis.Ticks.IsEmpty)
        {
            shown.TickGenerator = new NumericManual([.. axis.Ticks.Select(tick => new Tick(axis.Shown(tick.At), tick.Name, isMajor: true))]);
        }
        else if (axis.IsLogarithmic)
        {
            shown.TickGenerator = new NumericManual([.. Decades.Ticks(axis.Low, axis.High)]);
        }
        else
        {
            shown.TickGenerator = new NumericAutomatic { MinorTickGenerator = new EvenlySpacedMinorTickGenerator(1) };
        }
    }
}
