using RandomizedSmoothing.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>A titled table of plain text, which loses its borders, and last its fit, before it loses a digit.</summary>
/// <param name="title">The line above the table.</param>
/// <param name="headers">The columns; the first is aligned to the left.</param>
internal sealed class Sheet(string title, params IEnumerable<string> headers)
{
    private readonly List<string[]> rows = [];

    /// <summary>Adds a row.</summary>
    public void AddRow(params IEnumerable<string> cells) => rows.Add([.. cells]);

    /// <summary>Writes title and table.</summary>
    public void Write(IAnsiConsole console)
    {
        var table = Terminal.Table(console, [.. headers.Select(Printable.Of)]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => Markup.Escape(Printable.Of(cell)))]);
        }

        if (WidthOf(table) > console.Profile.Width)
        {
            table.Border = TableBorder.None;
        }

        var width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, WidthOf(table));
        console.WriteLine(Printable.Of(title));
        console.Write(table);
        console.WriteLine();
        console.Profile.Width = width;

        int WidthOf(IRenderable renderable) => renderable.Measure(RenderOptions.Create(console), int.MaxValue / 2).Max;
    }
}
