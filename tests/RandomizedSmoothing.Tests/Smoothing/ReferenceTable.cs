using System.Globalization;

namespace RandomizedSmoothing.Tests.Smoothing;

/// <summary>The tables that Reference/reference.py wrote.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<double[]> Read(string name) =>
        [.. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Smoothing", "Reference", name + ".csv"))
            .Skip(1)
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    /// <summary>The largest error over a table, and the row it occurs in.</summary>
    public static double Worst(IEnumerable<double[]> rows, Func<double[], double> error)
    {
        var (worst, at) = rows.Select(row => (Error: error(row), Row: row)).MaxBy(pair => double.IsNaN(pair.Error) ? double.PositiveInfinity : pair.Error);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest error {worst:e2} at {string.Join(", ", at)}"));
        return worst;
    }

    public static double RelativeError(double actual, double expected) => Math.Abs(actual / expected - 1);
}
