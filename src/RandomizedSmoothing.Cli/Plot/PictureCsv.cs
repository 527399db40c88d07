using System.Globalization;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Plot;

/// <summary>The numbers behind a picture as CSV (RFC 4180): a row for each, with the panel and the series that it belongs to.</summary>
internal static class PictureCsv
{
    public static string Of(Picture picture)
    {
        string[] places = [.. picture.Panels.Select(panel => panel.X.Name).Concat(picture.Panels.Select(panel => panel.Y.Name)).Distinct()];
        string?[] header = ["panel", "series", .. places, "lower", "upper", "value", "label"];
        string?[][] rows =
        [
            header,
            .. from panel in picture.Panels
               from layer in panel.Layers
               from datum in layer.Data
               select Row(panel, layer, datum, places),
        ];

        // A column that no row has anything in says nothing.
        int[] kept = [.. Enumerable.Range(0, header.Length).Where(column => column < 2 + places.Length || rows.Skip(1).Any(row => row[column] is not null))];

        // The first, the second and the last are names, which may come from files: of classes, of logs.
        return string.Concat(rows.Select(row => $"{string.Join(',', kept.Select(column => column is 0 or 1 || column == header.Length - 1 ? CsvField.OfName(row[column] ?? "") : CsvField.Of(row[column] ?? "")))}\n"));
    }

    // Panels may have axes of their own: each row fills its own columns.
    private static string?[] Row(Panel panel, Layer layer, Datum datum, string[] places) =>
    [
        panel.Title,
        layer.Name,
        .. places.Select(place => place == panel.X.Name ? Number(datum.X) : place == panel.Y.Name ? Number(datum.Y) : null),
        Number(datum.Lower),
        Number(datum.Upper),
        Number(datum.Value),
        datum.Label,
    ];

    private static string? Number(double? value) => value is { } number && !double.IsNaN(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null;
}
