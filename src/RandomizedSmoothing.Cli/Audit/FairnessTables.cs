using System.Globalization;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>How unevenly the classes are certified, as text.</summary>
internal static class FairnessTables
{
    public static void Write(IAnsiConsole console, AuditReport report)
    {
        // Of several logs, where it is asked how they are certified.
        if (report.Logs.Count > 1 && report.Logs[0].Figures.Radii.Count == 0)
        {
            return;
        }

        WriteRadii(console, report);
        if (report.Logs is [{ Figures.Classes: var classes } only] && classes[0].ProbabilityShares is not null)
        {
            WriteProbabilities(console, report, only);
        }
    }

    private static void WriteRadii(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet("How unevenly the classes are certified", "log", "at radius", "worst class", "range", "Gini", "Gini 95 %", "confusion");
        foreach (var log in report.Logs)
        {
            foreach (var (place, fairness) in log.Figures.Fairness.Index())
            {
                sheet.AddRow(
                    log.Name,
                    $"{(log.IsBoundAt(fairness.Radius) ? "≥ " : "")}{fairness.Radius.ToString(CultureInfo.InvariantCulture)}",
                    $"{report.NameOf(fairness.WorstClass)} {Cell.Share(fairness.Worst)}",
                    Cell.Share(fairness.Range),
                    Cell.Share(fairness.Gini),
                    Cell.Interval(fairness.GiniInterval),
                    place == 0 ? Cell.Share(log.Figures.ConfusionNorm) : "");
            }
        }

        sheet.Write(console);
    }

    private static void WriteProbabilities(IAnsiConsole console, AuditReport report, AuditedFile log)
    {
        var sheet = new Sheet(
            log.HasStoppedEarly ? "Share of each class that gets its label with p_A of at least (sampling stopped early: with all samples it is no smaller)" : "Share of each class that gets its label with p_A of at least",
            ["class", .. LogAudit.Probabilities.Select(p => p.ToString(CultureInfo.InvariantCulture))]);
        foreach (var c in ClassTables.Shown(report).Select(label => log.Figures.Classes.First(c => c.Label == label)))
        {
            sheet.AddRow([report.NameOf(c.Label), .. c.ProbabilityShares!.Select(Cell.Share)]);
        }

        sheet.Write(console);
    }
}
