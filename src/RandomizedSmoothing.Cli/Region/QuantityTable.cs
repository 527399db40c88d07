using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Region;

/// <summary>An answer that is a list of named numbers, a line each.</summary>
internal static class QuantityTable
{
    public static void Write(IAnsiConsole console, JsonObject answer)
    {
        var table = Terminal.Table(console, "quantity", "value");
        foreach (var (name, value) in answer)
        {
            // Fifteen digits are all that the conversion to and from text keeps without noise.
            table.AddRow(name, value?.GetValue<double>().ToString("G15", CultureInfo.InvariantCulture) ?? "vanished");
        }

        console.Write(table);
    }
}
