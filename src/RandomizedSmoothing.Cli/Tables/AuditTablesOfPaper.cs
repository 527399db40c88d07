using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Plot.Logs;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Tables;

/// <summary>An audit as the field prints it: certified accuracies at radii, a row a log, the best in bold; or as the paper's Tables 2 to 4.</summary>
internal static class AuditTablesOfPaper
{
    /// <summary>The radii that a table has where the user names none.</summary>
    public static IReadOnlyList<double> UsualRadii { get; } = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25];

    /// <summary>Certified accuracies, and with <paramref name="hasClasses"/> the paper's tables of classes as well.</summary>
    public static IEnumerable<PaperTable> Of(AuditReport report, bool hasClasses) => hasClasses ? [Certified(report), Table2(report), Table3(report), Table4(report)] : [Certified(report)];

    private static PaperTable Certified(AuditReport report)
    {
        var (names, radii) = (SigmaInks.Names(report.Logs), Shown(report));

        // The best is what is best as printed.
        string[][] cells = [.. report.Logs.Select(log => radii.Select((_, i) => log.Figures.CertifiedAccuracy is { } certified ? Number(certified[i]) : "–").ToArray())];
        string?[] best = [.. radii.Select((_, i) => cells.Select(row => row[i]).Where(cell => cell != "–").DefaultIfEmpty().MaxBy(cell => cell is null ? 0 : double.Parse(cell, CultureInfo.InvariantCulture)))];
        return new(
            "Certified accuracy at each ℓ₂ radius: the share of all images that get their label with at least that radius.",
            ["log", .. radii.Select(radius => string.Create(CultureInfo.InvariantCulture, $"r = {radius:0.00##}"))],
            [.. cells.Select((row, i) => (ImmutableArray<PaperCell>)[names[i], .. row.Select((cell, column) => new PaperCell(cell, cell == best[column] && cell != Number(0) && cells.Length > 1))])]);
    }

    // Of the usual radii, those at which some log certifies anything; of the user's own, all.
    private static IReadOnlyList<double> Shown(AuditReport report)
    {
        var radii = report.Logs[0].Figures.Radii;
        return radii.SequenceEqual(UsualRadii)
            ? [.. radii.Index().Where(radius => radius.Index == 0 || report.Logs.Any(log => log.Figures.CertifiedAccuracy is { } certified && Number(certified[radius.Index]) != Number(0))).Select(radius => radius.Item)]
            : radii;
    }

    private static PaperTable Table2(AuditReport report)
    {
        return new(
        "Class-wise accuracy (%) and mean certified radii, as the paper's Table 2; (c): of the right images alone.",
        ["", .. SigmaInks.Names(report.Logs)],
        [
            Row("min class-wise acc. (%)", log => Tenth(log.Figures.Lowest.Accuracy)),
            Row("max class-wise acc. (%)", log => Tenth(log.Figures.Highest.Accuracy)),
            Row("certified radius", log => Radius(log.Figures.AverageCertifiedRadius, log)),
            Row("certified radius (c)", log => Radius(log.Figures.CorrectCertifiedRadius, log)),
        ]);

        ImmutableArray<PaperCell> Row(string name, Func<AuditedFile, string> value) => [name, .. report.Logs.Select(log => (PaperCell)value(log))];
    }

    private static PaperTable Table3(AuditReport report)
    {
        var names = SigmaInks.Names(report.Logs);
        return new(
            "Class-wise accuracy (%) in percentiles, as the paper's Table 3.",
            ["percentile", .. LogAudit.Percentages.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p}{(p == 1 ? "st" : "th")}"))],
            [.. report.Logs.Select((log, i) => (ImmutableArray<PaperCell>)[names[i], .. LogAudit.Percentages.Select(p => (PaperCell)Whole(log.Figures.Percentiles[p]))])]);
    }

    private static PaperTable Table4(AuditReport report)
    {
        var names = SigmaInks.Names(report.Logs);
        var smallest = report.Logs.Min(log => log.Figures.Gap);
        return new(
            "Minimum and maximum class-wise accuracy (%), as the paper's Table 4; the smallest gap in bold.",
            ["log", "min", "max", "gap"],
            [.. report.Logs.Select((log, i) => (ImmutableArray<PaperCell>)[names[i], Whole(log.Figures.Lowest.Accuracy), Whole(log.Figures.Highest.Accuracy), new(Whole(log.Figures.Gap), log.Figures.Gap == smallest && report.Logs.Count > 1)])]);
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private static string Tenth(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture);

    private static string Whole(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture);

    private static string Radius(double? value, AuditedFile log) => value is { } radius ? $"{(log.HasStoppedEarly ? "≥ " : "")}{RadiusText.RoundDown(radius, 2)}" : "–";
}
