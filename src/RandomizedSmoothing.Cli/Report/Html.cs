using System.Globalization;
using System.Xml.Linq;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>Elements of a page. All text goes in as text: whatever a file's name or a class's name holds is shown, and never becomes markup.</summary>
internal static class Html
{
    /// <summary>An element with text, attributes and other elements in it; it never closes itself, as HTML wants.</summary>
    public static XElement Of(string name, params object?[] content)
    {
        var element = new XElement(name, content);
        if (element.IsEmpty && name is not ("br" or "meta" or "input" or "hr"))
        {
            element.Value = "";
        }

        return element;
    }

    /// <summary>An attribute.</summary>
    public static XAttribute With(string name, string value) => new(name, value);

    /// <summary>A class.</summary>
    public static XAttribute Class(string value) => new("class", value);

    /// <summary>A number as people read it.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A table in a frame that scrolls where the page is narrow, and that the keyboard reaches.</summary>
    public static XElement Table(string caption, string[] headers, IEnumerable<object[]> rows) => Of(
        "div",
        Class("frame"),
        With("tabindex", "0"),
        With("role", "region"),
        With("aria-label", caption),
        Of(
            "table",
            Of("caption", caption),
            Of("thead", Of("tr", headers.Select(header => Of("th", With("scope", "col"), header)))),
            Of("tbody", rows.Select(row => Of("tr", row.Select((cell, i) => i == 0 ? Of("th", With("scope", "row"), cell) : Of("td", cell)))))));

    /// <summary>A command that can be copied.</summary>
    public static XElement Command(string command) => Of("code", Class("command"), command);
}
