using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>A diagnostic as a person reads it: what, where, the line itself, and a caret under the place.</summary>
internal static class CaretReport
{
    /// <summary>Writes it, with the line of the file that it is in, which <c>#line</c> says nothing about.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="diagnostic">What the compiler says.</param>
    /// <param name="source">The checked file.</param>
    public static void Write(TextWriter writer, Diagnostic diagnostic, SourceText source)
    {
        var place = diagnostic.Location.GetLineSpan();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        var lines = (diagnostic.Location.SourceTree?.GetText() ?? source).Lines;
        var (line, column) = (place.StartLinePosition.Line, place.StartLinePosition.Character);
        if (diagnostic.Location == Location.None || line >= lines.Count)
        {
            writer.WriteLine($"{severity} {diagnostic.Id}: {message}");
            return;
        }

        var text = lines[line].ToString();
        column = Math.Min(column, text.Length);
        var width = place.EndLinePosition.Line == line ? Math.Max(1, place.EndLinePosition.Character - column) : Math.Max(1, text.Length - column);

        // Tabs stay tabs, so that the caret stands under its place however wide they are shown.
        var indent = string.Concat(text.Take(column).Select(character => character == '\t' ? '\t' : ' '));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place.Path}({line + 1},{column + 1}): {severity} {diagnostic.Id}: {message}"));
        writer.WriteLine($"    {text}");
        writer.WriteLine($"    {indent}^{new string('~', width - 1)}");
    }
}
