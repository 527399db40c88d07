namespace RandomizedSmoothing.Cli.Tables;

/// <summary>Tables in Markdown, as hosts of repositories show it; names are escaped, so that none becomes a link or markup.</summary>
internal static class MarkdownTables
{
    private const string Marks = "\\`*_{}[]()#+!|<>&~";

    /// <summary>The tables, one after the other.</summary>
    public static string Of(IEnumerable<PaperTable> tables) => string.Join('\n', tables.Select(Of));

    private static string Of(PaperTable table)
    {
        string[] lines =
        [
            Escape(table.Caption),
            "",
            Line(table.Header.Select(Escape)),
            Line(table.Header.Select((_, i) => i == 0 ? ":---" : "---:")),
            .. table.Rows.Select(row => Line(row.Select(cell => cell.IsBest ? $"**{Escape(cell.Text)}**" : Escape(cell.Text)))),
        ];
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Escape(string text) => string.Concat(text.Select(c => Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : char.IsControl(c) ? " " : c.ToString()));
}
