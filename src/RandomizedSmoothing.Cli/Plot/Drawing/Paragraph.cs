using ScottPlot;
using SkiaSharp;

namespace RandomizedSmoothing.Cli.Plot.Drawing;

/// <summary>Text in lines that fit a width.</summary>
internal sealed class Paragraph
{
    private const float LineHeight = 1.35f;

    private readonly LabelStyle label;
    private readonly string[] lines;

    /// <summary>Breaks a text between words.</summary>
    public Paragraph(string text, LabelStyle label, float width, Paint paint)
    {
        this.label = label;
        lines = text.Length == 0 ? [] : [.. Break(text, line => label.Measure(line, paint).Width <= width)];
    }

    /// <summary>How high its lines are.</summary>
    public float Height => lines.Length * label.FontSize * LineHeight;

    /// <summary>Writes the lines from a place downwards.</summary>
    public void Draw(SKCanvas canvas, Paint paint, float x, float top, Alignment alignment)
    {
        label.Alignment = alignment;
        for (var i = 0; i < lines.Length; i++)
        {
            label.Render(canvas, new Pixel(x, top + (i * label.FontSize * LineHeight)), paint, lines[i]);
        }
    }

    private static IEnumerable<string> Break(string text, Predicate<string> fits)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && !fits(longer))
                {
                    yield return line;
                    longer = word;
                }

                line = longer;
            }

            yield return line;
        }
    }
}
