using System.Globalization;

namespace RandomizedSmoothing.Tests;

/// <summary>The tables beside the scripts that wrote them, in Reference.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<double[]> Read(string name) =>
        [.. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reference", name + ".csv"))
            .Skip(1)
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];

    /// <summary>The largest error over a table, and the row it occurs in.</summary>
    public static double Worst(IEnumerable<double[]> rows, Func<double[], double> error)
    {
        var (worst, at) = rows.Select(row => (Error: NaNAsInfinity(error(row)), Row: row)).MaxBy(pair => pair.Error);
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"largest error {worst:e2} at {string.Join(", ", at)}"));
        return worst;
    }

    public static double RelativeError(double actual, double expected) => Math.Abs((actual / expected) - 1);

    private static double NaNAsInfinity(double error) => double.IsNaN(error) ? double.PositiveInfinity : error;
}
