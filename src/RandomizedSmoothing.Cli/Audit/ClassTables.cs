using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>The tables with a row for each class.</summary>
internal static class ClassTables
{
    // A data set of a thousand classes would bury the ones that matter.
    private const int MostLowest = 20;
    private const int MostHighest = 5;

    /// <summary>Everything about the classes of one log.</summary>
    public static void WriteOne(IAnsiConsole console, AuditReport report, AuditedLog log)
    {
        string[] headers =
        [
            "class", "n", "accuracy", "95 %", "abstained", "p (as the rest)", "avg radius", "correct radius",
            .. log.Figures.Radii.Select(radius => FormattableString.Invariant($"certified at {radius}")),
            "lost", "mostly to",
        ];
        var table = Terminal.Table(console, headers);
        foreach (var c in Shown(report).Select(label => log.Figures.Classes.First(c => c.Label == label)))
        {
            table.AddPlainRow(
            [
                report.NameOf(c.Label), Cell.Count(c.N), Cell.Share(c.Accuracy), Cell.Interval(c.Interval), Cell.Count(c.Abstentions),
                Cell.PValue(c.DifferencePValue), Cell.Radius(c.AverageCertifiedRadius), Cell.Radius(c.CorrectCertifiedRadius),
                .. c.CertifiedAccuracy.Select(Cell.Share),
                Cell.Count(c.N - c.Correct), MainTakers(report, c),
            ]);
        }

        AuditTables.Heading(console, "Class by class");
        console.Write(table);
        NoteHidden(console, report);
    }

    /// <summary>The class-wise accuracies, and the certified ones, of several logs side by side.</summary>
    public static void WriteAccuracies(IAnsiConsole console, AuditReport report)
    {
        Write("Class-wise accuracy", c => c.Accuracy);
        foreach (var (i, radius) in report.Logs[0].Figures.Radii.Index().Where(r => r.Item > 0))
        {
            Write(FormattableString.Invariant($"Class-wise certified accuracy at {radius}"), c => c.CertifiedAccuracy[i]);
        }

        NoteHidden(console, report);

        void Write(string title, Func<ClassAudit, double> value)
        {
            var byLog = report.Logs.Select(log => log.Figures.Classes.ToDictionary(c => c.Label, value)).ToArray();
            var table = Terminal.Table(console, ["class", .. Columns(report)]);
            foreach (var label in Shown(report))
            {
                table.AddPlainRow([report.NameOf(label), .. byLog.Select(log => log.TryGetValue(label, out var share) ? Cell.Share(share) : "–")]);
            }

            AuditTables.Heading(console, title);
            console.Write(table);
        }
    }

    /// <summary>Which class takes the samples that do not get their label.</summary>
    public static void WriteTakers(IAnsiConsole console, AuditReport report)
    {
        var takers = report.Logs.SelectMany(log => log.Figures.Takers.Select(t => (t.Key, Share: ShareOf(log, t.Key))))
            .GroupBy(t => t.Key, t => t.Share)
            .OrderBy(t => t.Key >= 0)
            .ThenByDescending(t => t.Max())
            .ThenBy(t => t.Key)
            .Select(t => t.Key)
            .ToArray();
        if (takers.Length == 0)
        {
            return;
        }

        var table = Terminal.Table(console, ["taker", .. Columns(report)]);
        foreach (var taker in takers.Take(MostLowest))
        {
            table.AddPlainRow([report.NameOf(taker), .. report.Logs.Select(log => Cell.Share(ShareOf(log, taker)))]);
        }

        AuditTables.Heading(console, "Who takes the lost samples: shares of all samples that do not get their label");
        console.Write(table);

        static double ShareOf(AuditedLog log, int taker) =>
            (double)log.Figures.Takers.GetValueOrDefault(taker) / Math.Max(1, log.Figures.N - log.Figures.Correct);
    }

    /// <summary>How the class-wise accuracies changed against the baseline.</summary>
    public static void WriteChanges(IAnsiConsole console, AuditReport report)
    {
        var byLog = report.Logs.Select(log => log.Changes!.ToDictionary(c => c.Label)).ToArray();
        var table = Terminal.Table(console, ["class", .. Columns(report).SelectMany(name => new[] { name, "gained, lost", "p" })]);
        foreach (var label in Shown(report))
        {
            table.AddPlainRow([report.NameOf(label), .. byLog.SelectMany(changes => Cells(changes[label]))]);
        }

        AuditTables.Heading(console, $"Change of the class-wise accuracy against {report.Baseline!.Name} (McNemar's exact test, corrected by Holm for the classes)");
        console.Write(table);

        static string[] Cells(BaselineChange change) =>
            [Cell.Change(change.Change), FormattableString.Invariant($"+{change.Gained} -{change.Lost}"), Cell.PValue(change.PValue)];
    }

    // Sigma is the shorter name where it tells the logs apart.
    private static IEnumerable<string> Columns(AuditReport report)
    {
        var bySigma = report.Logs.Select(log => log.Sigma).Distinct().Count() == report.Logs.Count && report.Logs.All(log => log.Sigma is not null);
        return report.Logs.Select(log => bySigma ? $"sigma {Cell.Sigma(log.Sigma)}" : log.Name);
    }

    private static string MainTakers(AuditReport report, ClassAudit c) =>
        string.Join(
            ", ",
            c.Takers.OrderByDescending(t => t.Value).ThenBy(t => t.Key).Take(3).Select(t => $"{report.NameOf(t.Key)} {Cell.Share((double)t.Value / (c.N - c.Correct))}"));

    private static IEnumerable<int> Shown(AuditReport report)
    {
        if (report.Labels.Count <= MostLowest + MostHighest)
        {
            return report.Labels;
        }

        int[] ascending = [.. report.Logs[^1].Figures.Classes.OrderBy(c => c.Accuracy).Select(c => c.Label)];
        return [.. ascending.Take(MostLowest), .. ascending.Skip(MostLowest).TakeLast(MostHighest)];
    }

    private static void NoteHidden(IAnsiConsole console, AuditReport report)
    {
        var hidden = report.Labels.Count - Shown(report).Count();
        if (hidden > 0)
        {
            console.WriteLine(FormattableString.Invariant($"{hidden} more classes lie between these lowest and highest of {report.Logs[^1].Name}: --csv FILE and --json FILE have them"));
        }
    }
}
