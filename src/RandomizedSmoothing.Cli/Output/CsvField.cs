namespace RandomizedSmoothing.Cli.Output;

/// <summary>
/// A field of a CSV file (RFC 4180). Text that a spreadsheet would take for a formula begins with an apostrophe, and what would move a terminal's cursor,
/// where the file is shown as it is, is replaced.
/// </summary>
internal static class CsvField
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>A number, or what is sure to be no formula.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    /// <summary>A name from a file.</summary>
    public static string OfName(string text) => Of((text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" : "") + Printable.Of(text));
}
