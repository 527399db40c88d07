using System.Globalization;
using RandomizedSmoothing.Claims;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>A row for each finding. A row that is wider than the terminal goes on in a second line: no word is cut.</summary>
internal static class VerdictRows
{
    private const int Indent = 2;

    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        string[][] rows = [["claim", "verdict", "evidence", "margin"], .. findings.Select(finding => (string[])[finding.Claim.Id, finding.Verdict.Name(), finding.Evidence.Kind.Name(), Margin(finding)])];
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        var rest = widths.Skip(1).Sum(width => width + 1);
        var first = Math.Min(widths[0], Math.Max(0, console.Profile.Width - 1 - rest));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var cells = $" {row[1].PadLeft(widths[1])} {row[2].PadLeft(widths[2])} {row[3].PadLeft(widths[3])}";
            var colour = i == 0 ? "default" : Colour(findings[i - 1].Verdict);
            var marked = Markup.Escape(cells).Replace(row[1], $"[{colour}]{row[1]}[/]", StringComparison.Ordinal).TrimEnd();
            if (row[0].Length <= first)
            {
                console.MarkupLine($"{Markup.Escape(row[0].PadRight(first))}{marked}");
            }
            else
            {
                console.WriteLine(row[0]);
                console.MarkupLine($"{new string(' ', Math.Max(Indent, first))}{marked}");
            }
        }
    }

    // The last bits beside 0 are noise, which another machine would print otherwise.
    private static string Margin(Finding finding) =>
        finding is { Counterexample: null, IsWithinRounding: true }
            ? "≈ 0"
            : double.IsInfinity(finding.SmallestMargin) ? ""
            : (finding.Counterexample?.Margin ?? finding.SmallestMargin).ToString("G3", CultureInfo.InvariantCulture);

    private static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Holds or Verdict.Reproduced or Verdict.CarriesOver => "green",
        Verdict.Suspected or Verdict.Undecided => "yellow",
        _ => "red",
    };
}
