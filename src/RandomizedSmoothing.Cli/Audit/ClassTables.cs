using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Sampling;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>The tables with a row for each class.</summary>
internal static class ClassTables
{
    // A data set of a thousand classes would bury the ones that matter.
    private const int MostLowest = 20;
    private const int MostHighest = 5;

    /// <summary>The classes of one log.</summary>
    public static void WriteOne(IAnsiConsole console, AuditReport report, AuditedFile log)
    {
        var sheet = new Sheet(
            $"Class by class{Hidden(report)}",
            ["class", "n", "accuracy", "95 %", "abstained", "p", "radius", .. log.Figures.Radii.Select(Cell.At)]);
        foreach (var c in Shown(report).Select(label => log.Figures.Classes.First(c => c.Label == label)))
        {
            sheet.AddRow(
            [
                report.NameOf(c.Label),
                Cell.Count(c.N),
                Cell.Share(c.Accuracy),
                Cell.Interval(c.Interval),
                Cell.Count(c.Abstentions),
                Cell.PValue(c.DifferencePValue),
                Cell.Radius(c.AverageCertifiedRadius, log.HasStoppedEarly),
                .. Cell.Certified(c.CertifiedAccuracy, log),
            ]);
        }

        sheet.Write(console);
    }

    /// <summary>Who takes what the classes of one log lose.</summary>
    public static void WriteLosses(IAnsiConsole console, AuditReport report, AuditedFile log)
    {
        var sheet = new Sheet($"Lost samples, and the shares of them that others take{Hidden(report)}", "class", "lost", "taken by", "then by", "then by");
        foreach (var c in Shown(report).Select(label => log.Figures.Classes.First(c => c.Label == label)))
        {
            AddRow(report.NameOf(c.Label), c.N - c.Correct, c.Takers);
        }

        AddRow("all", log.Figures.N - log.Figures.Correct, log.Figures.Takers);
        sheet.Write(console);

        void AddRow(string name, long lost, IReadOnlyDictionary<int, long> takers)
        {
            var largest = takers.OrderByDescending(t => t.Value).ThenBy(t => t.Key).Take(3)
                .Select(t => $"{report.NameOf(t.Key)} {Cell.Share((double)t.Value / lost)}");
            sheet.AddRow([name, Cell.Count(lost), .. largest.Concat(["", "", ""]).Take(3)]);
        }
    }

    /// <summary>The class-wise accuracies, and the certified ones, of several logs side by side.</summary>
    public static void WriteAccuracies(IAnsiConsole console, AuditReport report)
    {
        Write("Class-wise accuracy", c => c.Accuracy);
        foreach (var (i, radius) in report.Logs[0].Figures.Radii.Index().Where(r => r.Item > 0))
        {
            Write($"Class-wise certified accuracy {Cell.At(radius)}", c => c.CertifiedAccuracy?[i]);
        }

        void Write(string title, Func<ClassAudit, double?> value)
        {
            var byLog = report.Logs.Select(log => log.Figures.Classes.ToDictionary(c => c.Label, value)).ToArray();
            var sheet = new Sheet(title + Hidden(report), ["class", .. Columns(report)]);
            foreach (var label in Shown(report))
            {
                sheet.AddRow([report.NameOf(label), .. byLog.Select(log => log.GetValueOrDefault(label) is { } share ? Cell.Share(share) : "–")]);
            }

            sheet.Write(console);
        }
    }

    /// <summary>Which class takes the lost samples, in several logs side by side.</summary>
    public static void WriteTakers(IAnsiConsole console, AuditReport report)
    {
        var sheet = new Sheet("Lost samples, and the shares of them that each class takes", ["taken by", .. Columns(report)]);
        var takers = report.Logs.SelectMany(log => log.Figures.Takers.Keys).Distinct()
            .OrderBy(taker => taker >= 0)
            .ThenByDescending(taker => report.Logs.Max(log => ShareOf(log, taker)))
            .ThenBy(taker => taker);
        foreach (var taker in takers.Take(MostLowest))
        {
            sheet.AddRow([report.NameOf(taker), .. report.Logs.Select(log => Cell.Share(ShareOf(log, taker)))]);
        }

        sheet.Write(console);

        static double ShareOf(AuditedFile log, int taker) =>
            (double)log.Figures.Takers.GetValueOrDefault(taker) / Math.Max(1, log.Figures.N - log.Figures.Correct);
    }

    /// <summary>How the class-wise accuracies changed against the baseline.</summary>
    public static void WriteChanges(IAnsiConsole console, AuditReport report)
    {
        foreach (var log in report.Logs)
        {
            var changes = log.Changes!.ToDictionary(c => c.Label);
            var sheet = new Sheet(
                $"{log.Name}: change against {report.Baseline!.Name}; p: McNemar's exact test, corrected by Holm{Hidden(report)}",
                "class",
                "change",
                "gained",
                "lost",
                "p");
            foreach (var change in Shown(report).Select(label => changes[label]))
            {
                sheet.AddRow(report.NameOf(change.Label), Cell.Change(change.Change), Cell.Count(change.Gained), Cell.Count(change.Lost), Cell.PValue(change.PValue));
            }

            sheet.Write(console);
        }
    }

    // Sigma is the shorter name where it tells the logs apart.
    private static IEnumerable<string> Columns(AuditReport report)
    {
        var bySigma = report.Logs.All(log => log.Sigma is not null) && report.Logs.Select(log => log.Sigma).Distinct().Count() == report.Logs.Count;
        return report.Logs.Select(log => bySigma ? $"sigma {Cell.Sigma(log.Sigma)}" : log.Name);
    }

    /// <summary>The classes that tables have room for.</summary>
    public static IEnumerable<int> Shown(AuditReport report)
    {
        if (report.Labels.Count <= MostLowest + MostHighest)
        {
            return report.Labels;
        }

        int[] ascending = [.. report.Logs[^1].Figures.Classes.OrderBy(c => c.Accuracy).Select(c => c.Label)];
        return [.. ascending.Take(MostLowest), .. ascending.Skip(MostLowest).TakeLast(MostHighest)];
    }

    private static string Hidden(AuditReport report) =>
        report.Labels.Count <= MostLowest + MostHighest
            ? ""
            : FormattableString.Invariant($" (of {report.Labels.Count} classes the {MostLowest} lowest and {MostHighest} highest of {report.Logs[^1].Name}; --csv and --json have all)");
}
