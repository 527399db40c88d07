using ScottPlot;
using SkiaSharp;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>A whole picture on a canvas: title, panels, legend and note, each in a place of its own.</summary>
internal sealed class PictureCanvas(Picture given, PictureStyle style)
{
    private const float Margin = 12;
    private const float Left = 72;
    private const float Right = 16;
    private const float Bottom = 50;
    private const float TitleOfPanel = 24;

    // What names of fourteen letters need more, slanted.
    private const float Slanted = 55;

    private readonly Picture picture = ReadablePicture.Of(given);

    /// <summary>Draws everything.</summary>
    public void Draw(SKCanvas canvas, PictureSize size)
    {
        using var paint = Paint.NewDisposablePaint();
        canvas.Clear(style.Background.ToSKColor());
        var inner = new PixelRect(Margin, size.Width - Margin, size.Height - Margin, Margin);
        var headline = style.Words(1.25);
        headline.Bold = true;
        var title = new Paragraph(picture.Title, headline, inner.Width, paint);
        var note = new Paragraph(picture.Note, style.Words(0.9), inner.Width, paint);
        title.Draw(canvas, paint, size.Width / 2f, inner.Top, Alignment.UpperCenter);
        note.Draw(canvas, paint, inner.Left, inner.Bottom - note.Height, Alignment.UpperLeft);
        var bottom = inner.Bottom - note.Height - (note.Height > 0 ? Margin / 2 : 0);
        using var carrier = new ScottPlot.Plot();
        if (PictureLegend.Fill(carrier.Legend, picture, style) is { } legend)
        {
            var height = legend.GetLayout(new PixelSize(inner.Width, inner.Height / 2), paint).LegendRect.Height;
            legend.Render(canvas, paint, new PixelRect(inner.Left, inner.Right, bottom, bottom - height), Alignment.MiddleCenter);
            bottom -= height;
        }

        DrawPanels(canvas, new PixelRect(inner.Left, inner.Right, bottom, inner.Top + title.Height + (Margin / 2)));
    }

    private void DrawPanels(SKCanvas canvas, PixelRect area)
    {
        var rows = picture.Panels.Chunk(picture.Columns).ToArray();
        var heights = rows.Sum(row => row[0].Height);
        var top = area.Top;
        foreach (var row in rows)
        {
            var height = (float)(area.Height * row[0].Height / heights);
            for (var column = 0; column < row.Length; column++)
            {
                var width = area.Width / picture.Columns;
                Draw(canvas, row[column], new PixelRect(area.Left + (column * width), area.Left + ((column + 1) * width), top + height, top));
            }

            top += height;
        }
    }

    private void Draw(SKCanvas canvas, Panel panel, PixelRect area)
    {
        using var plot = PanelPlot.Of(panel, style);
        var bottom = (panel.X.Label.Length > 0 ? Bottom : Bottom / 2) + (panel.X.IsSlanted ? Slanted : 0);
        var data = new PixelRect(area.Left + Left, area.Right - Right, area.Bottom - bottom, area.Top + (panel.Title.Length > 0 ? TitleOfPanel : Margin));
        plot.Layout.Fixed(panel.IsSquare ? Square(data) : data);

        // The first time, the library draws everything twice, one over the other.
        using var recorder = new SKPictureRecorder();
        plot.Render(recorder.BeginRecording(new SKRect(area.Left, area.Top, area.Right, area.Bottom)), area);
        plot.Render(canvas, area);
    }

    private static PixelRect Square(PixelRect area)
    {
        var side = Math.Min(area.Width, area.Height);
        var (left, top) = (area.Left + ((area.Width - side) / 2), area.Top + ((area.Height - side) / 2));
        return new PixelRect(left, left + side, top + side, top);
    }
}
