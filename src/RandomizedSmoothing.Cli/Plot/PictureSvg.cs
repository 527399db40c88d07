using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot.Drawing;
using SkiaSharp;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>A picture as SVG: words stay words, and it grows and shrinks with its place.</summary>
internal static partial class PictureSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The text of an SVG file.</summary>
    public static string Of(Picture picture, PictureStyle style, PictureSize size) => $"""<?xml version="1.0" encoding="utf-8"?>{'\n'}{Element(picture, style, size).ToString(SaveOptions.DisableFormatting)}{'\n'}""";

    /// <summary>The element alone, to stand in a page.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="style">Its look.</param>
    /// <param name="size">Its size, in units of the view box.</param>
    /// <param name="prefix">What its ids begin with, so that those of several pictures in a page are different.</param>
    public static XElement Element(Picture picture, PictureStyle style, PictureSize size, string prefix = "")
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, size.Width, size.Height), stream))
        {
            new PictureCanvas(picture, style.WithMarkedDashes()).Draw(canvas, size);
        }

        var root = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        root.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}"));
        root.SetAttributeValue("role", "img");
        root.SetAttributeValue("aria-label", Printable.Lines(picture.Title));
        foreach (var words in root.Descendants(Svg + "text").ToArray())
        {
            words.Value = words.Value.Trim();
        }

        foreach (var opacity in root.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "stroke-opacity" or "fill-opacity").ToArray())
        {
            if (PictureStyle.DashesOf(double.Parse(opacity.Value, CultureInfo.InvariantCulture)) is { } dashes)
            {
                // Markers are of the line's colour, and are whole.
                opacity.Parent!.SetAttributeValue("stroke-dasharray", opacity.Name.LocalName == "stroke-opacity" && opacity.Parent.Name.LocalName == "path" ? dashes : null);
                opacity.Remove();
            }
        }

        root.AddFirst(new XElement(Svg + "title", Printable.Lines(picture.Title)));
        // The library numbers on from one picture to the next: the same picture would never be the same file.
        var ids = root.Descendants().Attributes("id").Select((id, i) => (id.Value, i)).ToDictionary(id => id.Value, id => string.Create(CultureInfo.InvariantCulture, $"{prefix}c{id.i}"));
        foreach (var attribute in root.Descendants().Attributes().ToArray())
        {
            // A page sets the font once for all of its pictures; SVG's own limit is 4.
            if ((prefix.Length > 0 && attribute.Name == "font-family") || attribute is { Name.LocalName: "stroke-miterlimit", Value: "4" })
            {
                attribute.Remove();
            }
            else
            {
                attribute.Value = Rewritten(attribute, ids);
            }
        }

        return root;
    }

    private static string Rewritten(XAttribute attribute, Dictionary<string, string> ids) => attribute switch
    {
        { Name.LocalName: "font-family" } => PictureFont.Families,
        { Name.LocalName: "id" } => ids[attribute.Value],
        { Name.LocalName: "href", Value: ['#', ..] } => $"#{ids[attribute.Value[1..]]}",
        { Name.LocalName: "d" or "x" or "y" or "points" or "width" or "height" or "cx" or "cy" or "rx" or "ry" } => LongNumber().Replace(attribute.Value, number => Math.Round(double.Parse(number.Value, CultureInfo.InvariantCulture), 1).ToString(CultureInfo.InvariantCulture)),
        _ => Reference().Replace(attribute.Value, reference => $"url(#{ids[reference.Groups[1].Value]})"),
    };

    // A twentieth of a pixel is seen by nobody, and half of the file.
    [GeneratedRegex(@"-?\d+\.\d{2,}(?:e-?\d+)?")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"url\(#([^)]+)\)")]
    private static partial Regex Reference();
}
