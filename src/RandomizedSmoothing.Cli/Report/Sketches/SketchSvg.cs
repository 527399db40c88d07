using System.Globalization;
using System.Text;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Plot.Drawing;

namespace RandomizedSmoothing.Cli.Report.Sketches;

/// <summary>
/// A panel as the fewest bytes that show it, for a page that has a hundred of them: whole coordinates, one path a layer, the ends of the
/// axes named, and all colours left to the page. What lies below 0 is shaded.
/// </summary>
internal static class SketchSvg
{
    private const int Width = 640;
    private const int Height = 280;

    // Between the axes.
    private const int Left = 104;
    private const int Right = 622;
    private const int Top = 16;
    private const int Bottom = 226;

    private const int WordsBelow = 258;
    private const int LetterHeight = 18;

    // In the picture's units: nobody sees less.
    private const double Tolerance = 0.7;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The element.</summary>
    public static XElement Of(Sketch sketch)
    {
        var panel = sketch.Panel;
        return new XElement(
            Svg + "svg",
            Html.With("viewBox", $"0 0 {Width} {Height}"),
            Html.With("role", "img"),
            Html.With("aria-label", sketch.Title),
            panel.Y.Low < 0 ? Path("below", $"M{Left} {Y(panel, Math.Min(0, panel.Y.High))}H{Right}V{Bottom}H{Left}Z") : null,
            panel.Layers.SelectMany(layer => Draw(layer, panel)),
            Path("axis", $"M{Left} {Top}V{Bottom}H{Right}"),
            Word("end", Left - 8, Y(panel, panel.Y.High) + LetterHeight, Number(panel.Y.High)),
            Word("end", Left - 8, Bottom, Number(panel.Y.Low)),
            IsApart(panel, 0) ? Word("end", Left - 8, Y(panel, 0) + (LetterHeight / 3), "0") : null,
            Word("start", Left, WordsBelow, Number(panel.X.Low)),
            Word("middle", (Left + Right) / 2, WordsBelow, panel.X.Label),
            Word("end", Right, WordsBelow, Number(panel.X.High)));
    }

    private static IEnumerable<XElement> Draw(Layer layer, Panel panel) => layer switch
    {
        Curve { Ink.Line: LineKind.None } points => [Path("range", Ranges(points, panel)), Path(points.Ink.Shape == Ink.Foreground ? "cross" : "dot", Marks(points, panel))],
        Curve curve => [Path("line", Line(curve, panel))],
        Rule rule => [Path("rule", rule.IsVertical ? $"M{X(panel, rule.At)} {Top}V{Bottom}" : $"M{Left} {Y(panel, rule.At)}H{Right}")],
        Bars bars => [Path(bars.Ink.Line == LineKind.None ? "hollow" : "full", Columns(bars, panel))],
        _ => throw new ArgumentException($"a sketch has no {layer.GetType().Name}", nameof(layer)),
    };

    // A place without a number breaks the line.
    private static string Line(Curve curve, Panel panel)
    {
        var text = new StringBuilder();
        List<Datum> piece = [];
        foreach (var point in curve.Points.Append(new Datum(0, double.NaN)))
        {
            if (!double.IsNaN(point.Y))
            {
                piece.Add(point);
                continue;
            }

            double[] xs = [.. piece.Select(one => (double)X(panel, one.X))], ys = [.. piece.Select(one => (double)Y(panel, one.Y))];
            text.Append(string.Concat(Polyline.Simplified(xs, ys, Tolerance).Select((kept, i) => $"{(i == 0 ? 'M' : 'L')}{xs[kept]} {ys[kept]}")));

            // A single place is a dot.
            text.Append(piece.Count == 1 ? "h0" : "");
            piece.Clear();
        }

        return text.ToString();
    }

    private static string Ranges(Curve points, Panel panel) =>
        string.Concat(points.Points.Where(point => point.Lower is not null).Select(point => $"M{X(panel, point.X)} {Y(panel, point.Lower!.Value)}V{Y(panel, point.Upper!.Value)}"));

    private static string Marks(Curve points, Panel panel) => string.Concat(points.Points.Select(point => points.Ink.Shape == Ink.Foreground
        ? $"M{X(panel, point.X) - 9} {Y(panel, point.Y) - 9}l18 18m0-18l-18 18"
        : $"M{X(panel, point.X)} {Y(panel, point.Y)}h0"));

    // Of two kinds of bars the hollow ones are the wider, and stand around the others.
    private static string Columns(Bars bars, Panel panel)
    {
        var width = (Right - Left) / (panel.X.High - panel.X.Low) * (bars.Ink.Line == LineKind.None ? 0.7 : 0.4);
        var half = Math.Max(1, (int)(width / 2));
        return string.Concat(bars.Values.Select(value => $"M{X(panel, value.X) - half} {Y(panel, 0)}V{Y(panel, value.Y)}h{2 * half}V{Y(panel, 0)}Z"));
    }

    private static bool IsApart(Panel panel, double value) =>
        value > panel.Y.Low && value < panel.Y.High && Math.Min(Y(panel, value) - Top, Bottom - Y(panel, value)) > 2 * LetterHeight;

    private static int X(Panel panel, double value) => Left + Share(panel.X, value, Right - Left);

    private static int Y(Panel panel, double value) => Bottom - Share(panel.Y, Math.Clamp(value, panel.Y.Low, panel.Y.High), Bottom - Top);

    private static int Share(Axis axis, double value, int length) =>
        (int)Math.Round(length * (axis.Shown(value) - axis.Shown(axis.Low)) / (axis.Shown(axis.High) - axis.Shown(axis.Low)));

    private static XElement Path(string kind, string d) => new(Svg + "path", Html.Class(kind), Html.With("d", d));

    private static XElement Word(string anchor, int x, int y, string text) =>
        new(Svg + "text", Html.With("text-anchor", anchor), Html.With("x", $"{x}"), Html.With("y", $"{y}"), text);

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}
