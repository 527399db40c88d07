using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Region;

/// <summary>An answer that is a list of named numbers, a line each, in the ten digits that all of them are right to; JSON has the doubles.</summary>
internal static class QuantityTable
{
    // What a number may be too large by, of its size.
    private const double Accuracy = 1e-10;

    public static void Write(IAnsiConsole console, JsonObject answer)
    {
        var table = Terminal.Table(console, "quantity", "value");
        foreach (var (name, value) in answer)
        {
            table.AddRow(name, value?.GetValue<double>() is { } number ? Text(number, isCertified: name.EndsWith("ertifiedRadius", StringComparison.Ordinal)) : "vanished");
        }

        console.Write(table);
    }

    /// <summary>Ten digits of a number, rounded down where it is a radius that is certified.</summary>
    internal static string Text(double value, bool isCertified)
    {
        var text = value.ToString("E9", CultureInfo.InvariantCulture);
        if (isCertified && value > 0 && double.Parse(text, CultureInfo.InvariantCulture) > value * (1 - Accuracy))
        {
            var (mantissa, exponent) = (text[..text.IndexOf('E', StringComparison.Ordinal)], text[text.IndexOf('E', StringComparison.Ordinal)..]);
            text = string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(mantissa, CultureInfo.InvariantCulture) - 0.000000001m}{exponent}");
        }

        return double.Parse(text, CultureInfo.InvariantCulture).ToString("G10", CultureInfo.InvariantCulture);
    }
}
