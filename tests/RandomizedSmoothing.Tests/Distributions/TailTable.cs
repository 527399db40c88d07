using System.Globalization;

namespace RandomizedSmoothing.Tests.Distributions;

/// <summary>A table that Reference/reference_tables.py wrote: named columns of numbers, and largest relative errors against them.</summary>
internal sealed class TailTable
{
    // Below it a double loses digits of its own.
    private const double Smallest = 1e-300;

    private readonly string name;
    private readonly string[] columns;

    private TailTable(string name)
    {
        this.name = name;
        var lines = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", name + ".csv"));
        columns = lines[0].Split(',');
        Rows = [.. lines.Skip(1).Select(line => new Row(this, line.Split(',')))];
    }

    public IReadOnlyList<Row> Rows { get; }

    public static TailTable Read(string name) => new(name);

    /// <summary>The largest relative error of a function over the rows whose expected value a double can hold.</summary>
    public double LargestError(string column, Func<Row, double> function) => LargestError(column, _ => true, function);

    /// <summary>The largest relative error of a function over the chosen rows whose expected value a double can hold.</summary>
    public double LargestError(string column, Func<Row, bool> chosen, Func<Row, double> function)
    {
        var errors = Rows.Where(row => chosen(row) && Math.Abs(row[column]) > Smallest)
            .Select(row => (Error: RelativeError(function(row), row[column]), Row: row)).ToList();
        Assert.That(errors, Has.Count.GreaterThanOrEqualTo(20), $"{name}.csv has too few rows for {column}");
        var (largest, at) = errors.MaxBy(pair => pair.Error);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {column}: {errors.Count} points, largest relative error {largest:e2} at {at}"));
        return largest;
    }

    // An error that is not a number is the largest of all.
    private static double RelativeError(double actual, double expected)
    {
        var error = actual == expected ? 0 : Math.Abs((actual - expected) / expected);
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    internal sealed class Row(TailTable table, string[] cells)
    {
        public double this[string column] => double.Parse(Text(column), CultureInfo.InvariantCulture);

        public string Text(string column) => cells[Array.IndexOf(table.columns, column)];

        public override string ToString() => string.Join(", ", table.columns.Zip(cells, (column, cell) => $"{column} = {cell}"));
    }
}
