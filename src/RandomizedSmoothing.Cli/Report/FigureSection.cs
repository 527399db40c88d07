using System.Xml.Linq;
using RandomizedSmoothing.Cli.Plot;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>Pictures in the page, each with the words that say the same.</summary>
internal sealed class FigureSection(PictureStyle style)
{
    private int count;

    /// <summary>A section of pictures.</summary>
    public XElement Of(string id, string title, IEnumerable<Picture> pictures) =>
        Html.Of("section", Html.With("id", id), Html.Of("h2", title), pictures.Select(Figure));

    /// <summary>One picture.</summary>
    public XElement Figure(Picture picture)
    {
        var drawn = PictureSvg.Element(picture with { Note = "" }, style, picture.Size, $"p{++count}-");
        return Html.Of(
            "figure",
            Html.Of("div", Html.Class("picture"), Html.With("tabindex", "0"), Html.With("role", "region"), Html.With("aria-label", picture.Title), drawn),
            Html.Of("figcaption", picture.Note),
            picture.Findings.IsEmpty ? null : Html.Of("details", Html.Of("summary", $"{picture.Title}: in words"), Html.Of("ul", picture.Findings.Select(finding => Html.Of("li", finding)))));
    }
}
