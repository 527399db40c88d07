using System.Globalization;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>
/// Text from a file, a path or a model as a terminal may show it: no character of it moves the cursor, changes a colour, sets a title or
/// turns the direction of what follows.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text, each control or invisible format character replaced by �.</summary>
    public static string Of(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? Replacement : c)) : text;

    /// <summary>The same of several lines, which stay lines; what results can stand in XML, too.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Of));

    // Format characters hold the marks that reverse text; the joiners among them are parts of words.
    private static bool IsHidden(char c) => char.IsControl(c) || c is '\uFFFE' or '\uFFFF'
        || (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator && c is not ('\u200C' or '\u200D'));
}
