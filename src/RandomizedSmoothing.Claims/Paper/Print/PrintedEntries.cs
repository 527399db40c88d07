using System.Globalization;
using RandomizedSmoothing.Claims.Print;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>The entries of the printed tables as numbers that are rounded.</summary>
internal static class PrintedEntries
{
    /// <summary>The lowest class-wise accuracy of a column of Table 2, in percent.</summary>
    public static PrintedValue PrintedLowest(this Table2Column column) => Percent(Place(2, column.Sigma, "lowest class-wise accuracy in %"), column.Lowest.Mean, column.Lowest.Deviation);

    /// <summary>The highest class-wise accuracy of a column of Table 2, in percent.</summary>
    public static PrintedValue PrintedHighest(this Table2Column column) => Percent(Place(2, column.Sigma, "highest class-wise accuracy in %"), column.Highest.Mean, column.Highest.Deviation);

    /// <summary>The certified radius of a column of Table 2, in input units.</summary>
    public static PrintedValue PrintedRadius(this Table2Column column) =>
        new(Place(2, column.Sigma, "certified radius"), column.Radius.Mean, column.Radius.Deviation);

    /// <summary>The correct certified radius of a column of Table 2, in input units.</summary>
    public static PrintedValue PrintedCorrectRadius(this Table2Column column) =>
        new(Place(2, column.Sigma, "certified radius (c)"), column.CorrectRadius.Mean, column.CorrectRadius.Deviation);

    /// <summary>The accuracy that the two radii of a column of Table 2 imply, as a share: wrong samples have radius 0.</summary>
    public static PrintExpression PrintedAccuracy(this Table2Column column) => column.PrintedRadius() / column.PrintedCorrectRadius();

    /// <summary>The gap of a column of Table 2, in percentage points.</summary>
    public static PrintExpression PrintedGap(this Table2Column column) => column.PrintedHighest() - column.PrintedLowest();

    /// <summary>A percentile of a row of Table 3, in percent.</summary>
    public static PrintedValue PrintedAt(this Table3Row row, int percentile) => Percent(
        Place(3, row.Sigma, string.Create(CultureInfo.InvariantCulture, $"{(row.Classes == 10 ? "CIFAR10" : "ImageNet")}, percentile {percentile} in %")),
        row.At(percentile));

    /// <summary>The gap of a row of Table 3, in percentage points.</summary>
    public static PrintExpression PrintedGap(this Table3Row row) => row.PrintedAt(100) - row.PrintedAt(1);

    /// <summary>The lowest class-wise accuracy of a cell of Table 4, in percent.</summary>
    public static PrintedValue PrintedLowest(this Table4Cell cell) => Percent(Place(4, cell.Sigma, $"{cell.Points} points, min in %"), cell.Lowest);

    /// <summary>The highest class-wise accuracy of a cell of Table 4, in percent.</summary>
    public static PrintedValue PrintedHighest(this Table4Cell cell) => Percent(Place(4, cell.Sigma, $"{cell.Points} points, max in %"), cell.Highest);

    /// <summary>The gap of a cell of Table 4, in percentage points.</summary>
    public static PrintExpression PrintedGap(this Table4Cell cell) => cell.PrintedHighest() - cell.PrintedLowest();

    /// <summary>An accuracy that the text of §3.2 quotes, in percent.</summary>
    public static PrintedValue Quoted(this TextAccuracy text) => Percent(
        string.Create(CultureInfo.InvariantCulture, $"§3.2, σ = {text.Sigma}, {text.ClassName} in %"), text.Percent);

    /// <summary>The ± beside a mean, which is rounded as well.</summary>
    public static PrintedValue Spread(this PrintedValue mean) => new($"{mean.Place}, its ±", mean.Deviation!.Value);

    private static PrintedValue Percent(string place, decimal value, decimal? deviation = null) => new(place, value, deviation) { Least = 0, Most = 100 };

    private static string Place(int table, decimal sigma, string what) => string.Create(CultureInfo.InvariantCulture, $"Table {table}, σ = {sigma}, {what}");
}
