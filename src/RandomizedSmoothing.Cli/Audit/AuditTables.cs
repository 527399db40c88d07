using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>An audit as text: a row for each log first, then what lies behind it, class by class.</summary>
internal static class AuditTables
{
    public static void Write(IAnsiConsole console, AuditReport report)
    {
        WriteGaps(console, report);
        WriteRadii(console, report);
        if (report.Logs is [var only])
        {
            ClassTables.WriteOne(console, report, only);
        }
        else
        {
            ClassTables.WriteAccuracies(console, report);
        }

        ClassTables.WriteTakers(console, report);
        if (report.Baseline is not null)
        {
            ClassTables.WriteChanges(console, report);
        }

        console.WriteLine("Accuracy is the share of samples that get their label; certified accuracy, with at least that radius; 'avg radius' counts wrong and abstained as 0.");
        console.WriteLine("95 % intervals: Clopper-Pearson for a class; for the gap, from simultaneous intervals of all classes. p (classes alike): Fisher's exact tests of each class against the rest, corrected by Holm.");
    }

    private static void WriteGaps(IAnsiConsole console, AuditReport report)
    {
        var table = Terminal.Table(console, "log", "sigma", "n", "accuracy", "abstained", "lowest class", "highest class", "gap", "gap 95 %", "p (classes alike)");
        foreach (var log in report.Logs)
        {
            var figures = log.Figures;
            table.AddPlainRow(
                log.Name,
                Cell.Sigma(log.Sigma),
                Cell.Count(figures.N),
                Cell.Share(figures.Accuracy),
                Cell.Count(figures.Abstentions),
                Named(figures.Lowest),
                Named(figures.Highest),
                Cell.Share(figures.Gap),
                Cell.Interval(figures.GapInterval),
                Cell.PValue(log.DifferencePValue));
        }

        console.Write(table);
        string Named(ClassAudit c) => $"{report.NameOf(c.Label)} {Cell.Share(c.Accuracy)}";
    }

    private static void WriteRadii(IAnsiConsole console, AuditReport report)
    {
        var radii = report.Logs[0].Figures.Radii;
        string[] headers =
        [
            "log",
            .. LogAudit.Percentages.Select(p => FormattableString.Invariant($"{p}{(p == 1 ? "st" : "th")} class")),
            "avg radius",
            "correct radius",
            .. radii.Select(radius => FormattableString.Invariant($"certified at {radius}")),
        ];
        var table = Terminal.Table(console, headers);
        foreach (var log in report.Logs)
        {
            var figures = log.Figures;
            table.AddPlainRow(
            [
                log.Name,
                .. LogAudit.Percentages.Select(p => Cell.Share(figures.Percentiles[p])),
                Cell.Radius(figures.AverageCertifiedRadius),
                Cell.Radius(figures.CorrectCertifiedRadius),
                .. figures.CertifiedAccuracy.Select(Cell.Share),
            ]);
        }

        Heading(console, "Percentiles of the class-wise accuracies, and certified radii");
        console.Write(table);
    }

    /// <summary>Writes the line above a table.</summary>
    public static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.WriteLine(text);
    }
}
