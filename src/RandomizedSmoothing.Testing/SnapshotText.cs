using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace RandomizedSmoothing.Testing;

/// <summary>Compares two texts, number by number and otherwise letter by letter.</summary>
internal static partial class SnapshotText
{
    public static bool AreEqual(string expected, string actual, double tolerance, double absolute = 0) =>
        Number().Replace(expected, "#") == Number().Replace(actual, "#")
        && NumbersOf(expected).Zip(NumbersOf(actual)).All(pair => AreClose(pair.First, pair.Second, tolerance, absolute));

    /// <summary>The lines that differ, with two lines around them; lines equal within the tolerance do not.</summary>
    public static string Difference(string expected, string actual, double tolerance, double absolute = 0)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        if (expectedLines.Length == actualLines.Length)
        {
            // The same number of lines: one that is equal within the tolerance is no difference.
            actualLines = [.. expectedLines.Zip(actualLines, (e, a) => AreEqual(e, a, tolerance, absolute) ? e : a)];
        }

        var lines = InlineDiffBuilder.Diff(string.Join('\n', expectedLines), string.Join('\n', actualLines)).Lines;
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Skip(i - 2).Take(5).Any(line => line.Type != ChangeType.Unchanged))
            {
                var mark = lines[i].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
                text.Append(CultureInfo.InvariantCulture, $"  {mark} {lines[i].Text}\n");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<double> NumbersOf(string text) =>
        Number().Matches(text).Select(match => double.Parse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static bool AreClose(double x, double y, double tolerance, double absolute) =>
        Math.Abs(x - y) <= absolute + (tolerance * Math.Max(Math.Abs(x), Math.Abs(y)));

    // A number that stands alone: the digits inside a name, such as theorem-4, are part of its letters.
    [GeneratedRegex(@"(?<![\w.-])[-+]?\d+(\.\d+)?([eE][-+]?\d+)?(?![\w.])")]
    private static partial Regex Number();
}
