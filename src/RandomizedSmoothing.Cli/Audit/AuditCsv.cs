using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>
/// An audit as CSV (RFC 4180): one row for each class of each log, columns named as in the JSON. A name that a spreadsheet would take
/// for a formula begins with an apostrophe.
/// </summary>
internal static class AuditCsv
{
    public static string Of(AuditReport report)
    {
        var rows = report.Logs.SelectMany(log => log.Figures.Classes.Select(c => Row(report, log, c))).Prepend(Header(report));
        return string.Concat(rows.Select(row => $"{string.Join(',', row.Select(Field))}\n"));
    }

    private static IEnumerable<object?> Header(AuditReport report)
    {
        string[] columns =
        [
            "file", "sigma", "label", "name", "n", "correct", "accuracy", "lower", "upper", "differencePValue",
            "abstentions", "averageCertifiedRadius", "correctCertifiedRadius", "topTaker", "topTakerShare",
        ];
        string[] changes = report.Baseline is null ? [] : ["change", "gained", "lost", "changePValue"];
        var radii = report.Logs[0].Figures.Radii.Select(radius => FormattableString.Invariant($"certifiedAccuracy@{radius}"));
        return [.. columns, .. radii, .. changes];
    }

    private static IEnumerable<object?> Row(AuditReport report, AuditedFile log, ClassAudit c)
    {
        var top = c.Takers.OrderByDescending(t => t.Value).ThenBy(t => t.Key).Select(t => ((int Label, long Count)?)(t.Key, t.Value)).FirstOrDefault();
        object?[] columns =
        [
            log.File, log.Sigma, c.Label, report.ClassNames?[c.Label], c.N, c.Correct, c.Accuracy, c.Interval.Lower, c.Interval.Upper, c.DifferencePValue,
            c.Abstentions, c.AverageCertifiedRadius, c.CorrectCertifiedRadius, top is { Label: < 0 } ? "abstained" : top?.Label, (double?)top?.Count / (c.N - c.Correct),
        ];
        var change = log.Changes?.Single(change => change.Label == c.Label);
        object?[] changes = change is null ? [] : [change.Change, change.Gained, change.Lost, change.PValue];
        return [.. columns, .. c.CertifiedAccuracy?.Cast<object?>() ?? log.Figures.Radii.Select(_ => (object?)null), .. changes];
    }

    private static string Field(object? value) => value is string name ? CsvField.OfName(name) : CsvField.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
