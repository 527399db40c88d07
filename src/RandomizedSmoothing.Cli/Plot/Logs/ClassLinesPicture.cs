using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Cli.Audit;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>A line a class: its accuracy against σ, or its certified accuracy against the radius.</summary>
internal static class ClassLinesPicture
{
    // More lines than that are named by nobody's eye: the lowest and the highest keep their colours.
    private const int Lowest = 7;
    private const int Highest = 3;

    /// <summary>Class-wise accuracy against σ, over several logs.</summary>
    /// <exception cref="UsageException">Fewer than two σ, a log that does not tell its own, or two of one.</exception>
    public static Picture OverSigma(AuditReport report)
    {
        if (report.Logs.FirstOrDefault(log => log.Sigma is null) is { } unknown)
        {
            throw new UsageException($"--over sigma needs the σ of each log, and '{unknown.File}' does not tell its own, by a run file or by its path (such as sigma_0.25.tsv)");
        }

        AuditedFile[] logs = [.. report.Logs.OrderBy(log => log.Sigma)];
        if (logs.GroupBy(log => log.Sigma).FirstOrDefault(same => same.Count() > 1)?.ToArray() is [var first, var second, ..])
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--over sigma needs one log for each σ, and '{first.File}' and '{second.File}' both have {first.Sigma}"));
        }

        if (logs.Length < 2)
        {
            throw new UsageException("--over sigma needs logs of two σ at least; plot classes without it draws one as bars");
        }

        var points = report.Labels.ToDictionary(label => label, label => logs.Select(log => (log.Sigma, Class: log.Figures.Classes.FirstOrDefault(one => one.Label == label))).Where(one => one.Class is not null)
            .Select(one => new Datum(one.Sigma!.Value, one.Class!.Accuracy) { Lower = one.Class.Interval.Lower, Upper = one.Class.Interval.Upper }).ToImmutableArray());
        return new Picture(
            "Class-wise accuracy against σ",
            [new Panel(
                "",
                new Axis("σ (standard deviation of the noise, in input units)", "sigma", 0, logs[^1].Sigma!.Value * 1.03),
                new Axis("class-wise accuracy", "accuracy", 0, 1),
                Lines(report, points, [.. logs[^1].Figures.Classes.OrderBy(one => one.Accuracy).ThenBy(one => one.Label).Select(one => one.Label)]))])
        {
            Size = new(900, 600),
            Note = $"One line a class; its exact 95 % intervals are among the numbers behind the picture.{Cut(report)}",
            Findings = [.. logs.Select(log => string.Create(CultureInfo.InvariantCulture, $"σ = {Cell.Sigma(log.Sigma)}: worst {report.NameOf(log.Figures.Lowest.Label)} {log.Figures.Lowest.Accuracy:F3}, best {report.NameOf(log.Figures.Highest.Label)} {log.Figures.Highest.Accuracy:F3}"))],
        };
    }

    /// <summary>Certified accuracy of each class against the radius, a panel a log.</summary>
    /// <exception cref="UsageException">A log without radii.</exception>
    public static Picture OverRadius(AuditReport report)
    {
        if (report.Logs.FirstOrDefault(log => log.Figures.CertifiedAccuracy is null) is { } predictions)
        {
            throw new UsageException($"'{predictions.File}' has no radii: it is a log of predictions, which plot classes draws without --over radius");
        }

        var names = SigmaInks.Names(report.Logs);
        var columns = report.Logs.Count == 1 ? 1 : 2;
        return new Picture("Certified accuracy of each class", [.. report.Logs.Select((log, i) => Panel(report, log, names[i]))])
        {
            Columns = columns,
            Size = new(columns == 1 ? 900 : 1200, Math.Min(8000, 180 + (380 * ((report.Logs.Count + columns - 1) / columns)))),
            Note = $"Of each class, the share of its own images that get their label with a certified radius of at least that much.{Cut(report)}",
            Findings = [.. report.Logs.Select((log, i) => Finding(report, log, names[i]))],
        };
    }

    private static Panel Panel(AuditReport report, AuditedFile log, string name)
    {
        var radii = log.Figures.Radii;
        var points = log.Figures.Classes.ToDictionary(one => one.Label, one => radii.Select((radius, i) => new Datum(radius, one.CertifiedAccuracy![i])).ToImmutableArray());

        // What every class has lost is not worth a place.
        var end = Enumerable.Range(1, radii.Count - 1).FirstOrDefault(i => points.Values.All(line => line[i].Y == 0), radii.Count - 1);
        return new Panel(
            report.Logs.Count == 1 ? "" : name,
            new Axis("radius (ℓ₂, in input units)", "radius", 0, radii[end]),
            new Axis("certified accuracy of the class", "certifiedAccuracy", 0, 1),
            Lines(report, points.ToDictionary(line => line.Key, line => line.Value[..(end + 1)]), [.. log.Figures.Classes.OrderBy(Area).ThenBy(one => one.Label).Select(one => one.Label)]));
    }

    private static double Area(ClassAudit one) => one.CertifiedAccuracy!.Sum();

    private static string Finding(AuditReport report, AuditedFile log, string name)
    {
        var (lowest, highest) = (log.Figures.Classes.MinBy(one => one.AverageCertifiedRadius)!, log.Figures.Classes.MaxBy(one => one.AverageCertifiedRadius)!);
        return $"{name}: average certified radius from {Cell.Radius(lowest.AverageCertifiedRadius, log.HasStoppedEarly)} of {report.NameOf(lowest.Label)} to {Cell.Radius(highest.AverageCertifiedRadius, log.HasStoppedEarly)} of {report.NameOf(highest.Label)}";
    }

    private static ImmutableArray<Layer> Lines(AuditReport report, Dictionary<int, ImmutableArray<Datum>> points, int[] ascending)
    {
        int[] named = ascending.Length <= Lowest + Highest ? [.. ascending.Order()] : [.. ascending.Take(Lowest), .. ascending.TakeLast(Highest)];
        return
        [
            .. ascending.Except(named).Select(label => new Curve(report.NameOf(label), points[label], new Ink(PictureStyle.Places - 1, LineKind.Dotted)) { IsInLegend = false }),
            .. named.Select((label, i) => new Curve(report.NameOf(label), points[label], Ink.OfNumber(i))),
        ];
    }

    private static string Cut(AuditReport report) => report.Labels.Count <= Lowest + Highest ? "" : string.Create(CultureInfo.InvariantCulture, $" Of {report.Labels.Count} classes, the {Lowest} lowest and {Highest} highest have colours, the others are dotted in grey.");
}
