using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Cli.Audit;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>Class-wise accuracy of logs as bars, the lowest first, each with its exact interval; the mean as a line.</summary>
internal static class ClassesPicture
{
    // More bars than that have no room for their names.
    private const int Lowest = 20;
    private const int Highest = 5;
    private const int LongestName = 14;

    /// <summary>A panel a log.</summary>
    public static Picture Make(AuditReport report)
    {
        var columns = report.Logs.Count == 1 ? 1 : 2;
        var rows = (report.Logs.Count + columns - 1) / columns;
        var names = SigmaInks.Names(report.Logs);
        return new Picture("Class-wise accuracy", [.. report.Logs.Select((log, i) => Panel(report, log, names[i]))])
        {
            Columns = columns,
            Size = new(columns == 1 ? 900 : 1200, Math.Min(8000, 140 + (340 * rows))),
            Note = "Whiskers: exact (Clopper–Pearson) 95 % intervals, each for its class alone. Classes from the lowest accuracy to the highest.",
            Findings = [.. report.Logs.Select((log, i) => Finding(report, log, names[i]))],
        };
    }

    private static Panel Panel(AuditReport report, AuditedFile log, string name)
    {
        ClassAudit[] ascending = [.. log.Figures.Classes.OrderBy(one => one.Accuracy).ThenBy(one => one.Label)];
        var isCut = ascending.Length > Lowest + Highest;
        ClassAudit[] shown = isCut ? [.. ascending.Take(Lowest), .. ascending.TakeLast(Highest)] : ascending;
        ImmutableArray<Datum> bars = [.. shown.Select((one, i) => new Datum(Place(i), one.Accuracy) { Lower = one.Interval.Lower, Upper = one.Interval.Upper, Label = report.NameOf(one.Label) })];
        var cut = isCut ? string.Create(CultureInfo.InvariantCulture, $", the {Lowest} lowest and {Highest} highest of {ascending.Length}") : "";
        return new Panel(
            string.Create(CultureInfo.InvariantCulture, $"{name}: worst {report.NameOf(log.Figures.Lowest.Label)} {log.Figures.Lowest.Accuracy:F3}{cut}"),
            new Axis("class", "place", -0.7, Place(shown.Length - 1) + 0.7) { Ticks = [.. shown.Select((one, i) => (Place(i), Short(report.NameOf(one.Label))))], IsSlanted = shown.Length > 12 || shown.Any(one => report.NameOf(one.Label).Length > 4) },
            new Axis("class-wise accuracy", "accuracy", 0, 1),
            [
                new Bars("the worst class", bars[..1], new Ink(3)),
                new Bars("other classes", bars[1..], new Ink(0)),
                new Rule("mean of the classes", log.Figures.Classes.Average(one => one.Accuracy), IsVertical: false, new Ink(Ink.Foreground, LineKind.Dashed)),
            ]);

        // A gap stands for those between.
        double Place(int i) => isCut && i >= Lowest ? i + 1 : i;
    }

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    private static string Finding(AuditReport report, AuditedFile log, string name)
    {
        var (lowest, highest) = (log.Figures.Lowest, log.Figures.Highest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: worst {report.NameOf(lowest.Label)} {lowest.Accuracy:F3} [{lowest.Interval.Lower:F3}, {lowest.Interval.Upper:F3}], best {report.NameOf(highest.Label)} {highest.Accuracy:F3}, mean of the classes {log.Figures.Classes.Average(one => one.Accuracy):F3}");
    }
}
