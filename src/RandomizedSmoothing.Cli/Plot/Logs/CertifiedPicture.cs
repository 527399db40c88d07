using System.Collections.Immutable;
using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Cli.Audit;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>Certified accuracy against radius, as the field draws it: the share of all images that get their label with at least that radius.</summary>
/// <param name="alpha">The chance with which one certificate may be wrong, where no run file says it.</param>
/// <param name="hasEnvelope">Whether the best of all logs at each radius is drawn.</param>
/// <param name="hasSeeds">Whether logs of one σ are runs of one setting, drawn as their mean and a band.</param>
internal sealed class CertifiedPicture(double alpha, bool hasEnvelope, bool hasSeeds)
{
    // The chance that the bound for all images at once is wrong.
    private const double Rho = 0.001;

    // Of the grid's steps: radii 0.25, 0.50 and 1.
    private static readonly int[] Shown = [25, 50, 100];

    /// <summary>The picture of audited logs.</summary>
    /// <exception cref="UsageException">A log without radii, or none whose σ tells its runs.</exception>
    public Picture Make(AuditReport report)
    {
        if (report.Logs.FirstOrDefault(log => log.Figures.CertifiedAccuracy is null) is { } predictions)
        {
            throw new UsageException($"'{predictions.File}' has no radii: it is a log of predictions, which plot classes draws");
        }

        var series = hasSeeds ? Groups(report.Logs) : Singles(report.Logs);
        var radii = report.Logs[0].Figures.Radii;
        ImmutableArray<Layer> layers =
        [
            .. series.SelectMany(one => one.Runs.Length > 1 ? [Band(radii, one)] : Enumerable.Empty<Layer>()),
            .. series.SelectMany(one => one.Runs.Length == 1 ? [Bound(radii, one)] : Enumerable.Empty<Layer>()),
            .. series.Select(one => new Curve(one.Name, UpToZero(Points(radii, i => one.Runs.Average(run => run[i]))), one.Ink)),
            .. hasEnvelope ? [new Curve("upper envelope", Points(radii, i => series.Max(one => one.Runs.Average(run => run[i]))), new Ink(Ink.Foreground))] : Enumerable.Empty<Layer>(),
        ];
        return new Picture(
            "Certified accuracy",
            [new Panel("", new Axis("radius (ℓ₂, in input units)", "radius", 0, Math.Max(0.25, radii[^1])), new Axis("certified accuracy", "certifiedAccuracy", 0, 1), layers)])
        {
            Note = string.Join(' ', Sentences(report, series)),
            Findings = [.. series.Select(one => Finding(one, radii))],
        };
    }

    private static string Finding(Series series, IReadOnlyList<double> radii)
    {
        var more = Shown.Where(i => i < radii.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $", {At(i):F3} at {radii[i]:0.00}"));
        return string.Create(CultureInfo.InvariantCulture, $"{series.Name}: certified accuracy {At(0):F3} at radius 0{string.Concat(more)}");

        double At(int i) => series.Runs.Average(run => run[i]);
    }

    private Series[] Singles(IReadOnlyList<AuditedFile> logs)
    {
        var (names, inks) = (SigmaInks.Names(logs), SigmaInks.Of(logs));
        return [.. logs.Select((log, i) => new Series(names[i], inks[i], [log.Figures.CertifiedAccuracy!], log.Figures.N, log.Run?.Alpha ?? alpha))];
    }

    private Series[] Groups(IReadOnlyList<AuditedFile> logs)
    {
        if (logs.FirstOrDefault(log => log.Sigma is null) is { } unknown)
        {
            throw new UsageException($"--seeds joins the logs of one σ, and '{unknown.File}' does not tell its own, by a run file or by its path (such as sigma_0.25.tsv)");
        }

        AuditedFile[][] groups = [.. logs.GroupBy(log => log.Sigma).OrderBy(group => group.Key).Select(group => group.ToArray())];
        var inks = SigmaInks.Of([.. groups.Select(group => group[0])]);
        return [.. groups.Select((group, i) => new Series($"σ = {Cell.Sigma(group[0].Sigma)}", inks[i], [.. group.Select(log => log.Figures.CertifiedAccuracy!)], group[0].Figures.N, group[0].Run?.Alpha ?? alpha))];
    }

    private static Band Band(IReadOnlyList<double> radii, Series series) => new(
        series.Name,
        [.. radii.Select((radius, i) => new Datum(radius, series.Runs.Average(run => run[i])) { Lower = series.Runs.Min(run => run[i]), Upper = series.Runs.Max(run => run[i]) })],
        series.Ink)
    { IsInLegend = false };

    // Each certificate is wrong with a chance of α at most, by noise of its own: so many wrong ones may be among them, but for a chance of ρ, whatever the radius.
    private static Curve Bound(IReadOnlyList<double> radii, Series series)
    {
        var wrong = 1 - CertifiedShare.OfThese(series.Images, series.Images, series.Alpha, Rho);
        return new(
            $"{series.Name}, for all images at once",
            [.. Points(radii, i => series.Runs[0][i] - wrong).TakeWhile(point => point.Y >= 0)],
            series.Ink with { Line = LineKind.Dashed, HasMarkers = false })
        { IsInLegend = false };
    }

    private static IEnumerable<string> Sentences(AuditReport report, Series[] series)
    {
        yield return "Certified accuracy: the share of all images that get their label with a certified radius of at least that much.";
        if (series.Any(one => one.Runs.Length == 1))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Dashed: what holds for all images and radii at once, but for a chance of {Rho}, where each certificate may be wrong with a chance of {string.Join(" or ", series.Select(one => one.Alpha).Distinct())}.");
        }

        if (series.Any(one => one.Runs.Length > 1))
        {
            yield return "Bands: from the lowest to the highest of the runs of one σ; lines: their mean.";
        }

        if (report.Logs.Any(log => log.HasStoppedEarly))
        {
            yield return $"Sampling stopped early in {string.Join(", ", report.Logs.Where(log => log.HasStoppedEarly).Select(log => log.Name))}: its radii are bounds from below of what all samples would give.";
        }
    }

    private static ImmutableArray<Datum> Points(IReadOnlyList<double> radii, Func<int, double> value) => [.. radii.Select((radius, i) => new Datum(radius, value(i)))];

    // Once it is 0 it stays so.
    private static ImmutableArray<Datum> UpToZero(ImmutableArray<Datum> points) => [.. points.Take(points.TakeWhile(point => point.Y > 0).Count() + 1)];

    /// <summary>One curve.</summary>
    private sealed record Series(string Name, Ink Ink, ImmutableArray<IReadOnlyList<double>> Runs, long Images, double Alpha);
}
