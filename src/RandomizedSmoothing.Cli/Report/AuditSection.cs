using System.Globalization;
using System.Xml.Linq;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Plot.Logs;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>What smoothing costs the classes of logs: in words first, then as bars, curves and numbers.</summary>
internal static class AuditSection
{
    private const double UsualAlpha = 0.001;

    // A data set of a thousand classes has its numbers in audit --csv.
    private const int MostClasses = 40;

    public static IEnumerable<XElement> Of(AuditReport report, FigureSection figures)
    {
        yield return Html.Of(
            "section",
            Html.With("id", "audit"),
            Html.Of("h2", "What smoothing costs the classes"),
            report.Logs.Select(log => Html.Of("p", AuditWords.Of(report, log))),
            Gaps(report),
            Classes(report),
            figures.Figure(ClassesPicture.Make(report)),
            report.Logs.All(log => log.Figures.CertifiedAccuracy is not null) ? figures.Figure(new CertifiedPicture(UsualAlpha, hasEnvelope: false, hasSeeds: false).Make(report)) : null);
    }

    private static XElement Gaps(AuditReport report) => Html.Table(
        "Class-wise accuracy of each log, lowest to highest",
        ["log", "σ", "images", "accuracy", "lowest", "highest", "gap", "gap, 95 %", "abstained", "average certified radius"],
        report.Logs.Select(log => (object[])
        [
            log.Name, Cell.Sigma(log.Sigma), Cell.Count(log.Figures.N), Cell.Share(log.Figures.Accuracy),
            $"{report.NameOf(log.Figures.Lowest.Label)} {Cell.Share(log.Figures.Lowest.Accuracy)}", $"{report.NameOf(log.Figures.Highest.Label)} {Cell.Share(log.Figures.Highest.Accuracy)}",
            Cell.Share(log.Figures.Gap), Cell.Interval(log.Figures.GapInterval), Cell.Count(log.Figures.Abstentions), Cell.Radius(log.Figures.AverageCertifiedRadius, log.HasStoppedEarly),
        ]));

    private static XElement Classes(AuditReport report)
    {
        var last = report.Logs[^1].Figures.Classes;
        int[] shown = [.. last.OrderBy(one => one.Accuracy).ThenBy(one => one.Label).Select(one => one.Label).Take(MostClasses)];
        return Html.Table(
            shown.Length < last.Count
                ? string.Create(CultureInfo.InvariantCulture, $"Class-wise accuracy and its 95 % interval: the {shown.Length} lowest of {last.Count} classes of {report.Logs[^1].Name}")
                : "Class-wise accuracy and its 95 % interval",
            ["class", .. SigmaInks.Names(report.Logs)],
            shown.Select(label => (object[])[report.NameOf(label), .. report.Logs.Select(log => log.Figures.Classes.FirstOrDefault(one => one.Label == label) is { } found ? $"{Cell.Share(found.Accuracy)} [{Cell.Interval(found.Interval)}]" : "–")]));
    }
}
