using System.Globalization;

namespace RandomizedSmoothing.Cli.Tests.Plot;

/// <summary>A row of the numbers behind a picture; none of the fields that tests read is quoted.</summary>
internal sealed class CsvRow(string[] header, string[] fields)
{
    public string this[string column] => fields[Array.IndexOf(header, column)];

    public string Series => this["series"];

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public static CsvRow[] Read(string[] lines)
    {
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => new CsvRow(header, Fields(line)))];
    }

    private static string[] Fields(string line)
    {
        var parts = line.Split('"');
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\0') : part)).Split('\0');
    }
}
