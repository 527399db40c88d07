using System.Globalization;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>The numbers behind a picture as CSV (RFC 4180): a row for each, with the panel and the series that it belongs to.</summary>
internal static class PictureCsv
{
    public static string Of(Picture picture)
    {
        string?[] header = ["panel", "series", picture.Panels[0].X.Name, picture.Panels[0].Y.Name, "lower", "upper", "value", "label"];
        string?[][] rows =
        [
            header,
            .. from panel in picture.Panels
               from layer in panel.Layers
               from datum in layer.Data
               select Row(panel, layer, datum),
        ];

        // A column that no row has anything in says nothing.
        int[] kept = [.. Enumerable.Range(0, header.Length).Where(column => column < 4 || rows.Skip(1).Any(row => row[column] is not null))];
        return string.Concat(rows.Select(row => $"{string.Join(',', kept.Select(column => IsName(column) ? CsvField.OfName(row[column] ?? "") : CsvField.Of(row[column] ?? "")))}\n"));
    }

    private static string?[] Row(Panel panel, Layer layer, Datum datum) =>
        [panel.Title, layer.Name, Number(datum.X), Number(datum.Y), Number(datum.Lower), Number(datum.Upper), Number(datum.Value), datum.Label];

    private static string? Number(double? value) => value is { } number && !double.IsNaN(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;

    // Names may come from files: of classes, of logs.
    private static bool IsName(int column) => column is 0 or 1 or 7;
}
