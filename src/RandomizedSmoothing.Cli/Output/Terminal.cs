using Spectre.Console;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>Text that suits where it goes: colours and borders on a terminal, plain columns in a file or a pipe.</summary>
internal static class Terminal
{
    // Redirected text is never wrapped: a line is a line for whatever reads it next.
    private const int NoWrap = 10_000;

    /// <summary>A console that writes to a writer.</summary>
    public static IAnsiConsole For(TextWriter writer)
    {
        var plain = IsPlain(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
        });
        if (plain && (writer != Console.Out || Console.IsOutputRedirected))
        {
            console.Profile.Width = NoWrap;
        }

        return console;
    }

    /// <summary>A table with one left-aligned column, and the rest aligned to the right.</summary>
    public static Table Table(IAnsiConsole console, params string[] headers)
    {
        var table = new Table { Border = console.Profile.Capabilities.Ansi ? TableBorder.Rounded : TableBorder.None };
        foreach (var header in headers)
        {
            var column = new TableColumn(Markup.Escape(header)) { NoWrap = true };
            table.AddColumn(table.Columns.Count == 0 ? column : column.RightAligned());
        }

        return table;
    }

    private static bool IsPlain(TextWriter writer) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || (writer == Console.Out && Console.IsOutputRedirected)
        || (writer == Console.Error && Console.IsErrorRedirected)
        || (writer != Console.Out && writer != Console.Error);
}
