using System.Globalization;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Tests.Numbers;

/// <summary>Holds enclosures against the tables in Reference: each exact value stands there as the doubles below and above it.</summary>
internal static class IntervalReference
{
    /// <summary>
    /// Every enclosure contains the exact value, which lies between the doubles in a row's cells <paramref name="below"/> and
    /// the next, and reaches at most <paramref name="widest"/> doubles beyond them on either side, if the value is normal.
    /// </summary>
    public static void Holds(string table, int below, double widest, Func<double[], Interval> enclosure)
    {
        var (rows, largest) = (0, 0.0);
        Assert.Multiple(() =>
        {
            foreach (var row in Tests.ReferenceTable.Read("interval-" + table))
            {
                var (low, high) = (row[below], row[below + 1]);
                var enclosed = enclosure(row);
                var text = string.Create(CultureInfo.InvariantCulture, $"{table}({string.Join(", ", row.Take(below))}) = {enclosed}, exactly in [{low:R}, {high:R}]");
                Assert.That(enclosed.Lower <= low && enclosed.Upper >= high, Is.True, text);
                if (Math.Abs(low) > 1e-307 && high < double.PositiveInfinity)
                {
                    var excess = Math.Max(UlpsBetween(enclosed.Lower, low), UlpsBetween(high, enclosed.Upper));
                    largest = Math.Max(largest, excess);
                    Assert.That(excess, Is.LessThanOrEqualTo(widest), text);
                }

                rows++;
            }
        });
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows} values contained, at most {largest} ulp of slack on a side"));
        Assert.That(rows, Is.GreaterThan(20));
    }

    private static double UlpsBetween(double a, double b) =>
        double.IsFinite(a) && double.IsFinite(b) ? (b - a) / (Math.BitIncrement(Math.Abs(b)) - Math.Abs(b)) : double.PositiveInfinity;
}
