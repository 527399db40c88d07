using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>A log for readers who do not read tables: which classes pay, how much, and how sure that is.</summary>
internal static class AuditWords
{
    // Beyond it, the classes' differences may well be chance.
    private const double Significant = 0.05;

    private const int MostNamed = 3;

    public static string Of(AuditReport report, AuditedFile log)
    {
        var (figures, name) = (log.Figures, log.Sigma is { } sigma ? $"At σ = {Cell.Sigma(sigma)}" : $"In {log.Name}");
        if (figures.Classes.Count == 1)
        {
            return Invariant($"{name}, {Percent(figures.Accuracy)} of {figures.N} images get their label; there is one class alone, so nothing to compare.");
        }

        return string.Join(' ', Sentences().Where(sentence => sentence.Length > 0));

        IEnumerable<string> Sentences()
        {
            yield return Invariant($"{name}, {Percent(figures.Accuracy)} of {figures.N} images get their label.");
            yield return Invariant($"Class {report.NameOf(figures.Lowest.Label)} fares worst, with {Percent(figures.Lowest.Accuracy)}, and class {report.NameOf(figures.Highest.Label)} best, with {Percent(figures.Highest.Accuracy)}: a gap of {Points(figures.Gap)} percentage points, from {Points(figures.GapInterval.Lower)} to {Points(figures.GapInterval.Upper)} at 95 % confidence.");
            yield return log.DifferencePValue < Significant
                ? Invariant($"That all classes do equally well is ruled out (p = {Cell.PValue(log.DifferencePValue)}).")
                : Invariant($"That may be chance: these images do not rule out that all classes do equally well (p = {Cell.PValue(log.DifferencePValue)}).");
            yield return Payers(report, figures);
            yield return Takers(report, figures);
        }
    }

    private static string Payers(AuditReport report, LogAudit figures)
    {
        ClassAudit[] payers = [.. figures.Classes.Where(one => one.DifferencePValue < Significant && one.Accuracy < figures.Accuracy).OrderBy(one => one.Accuracy)];
        return payers.Length == 0 ? "" : Invariant($"Worse off than the rest beyond chance: {string.Join(", ", payers.Take(MostNamed).Select(one => $"{report.NameOf(one.Label)} ({Percent(one.Accuracy)})"))}{(payers.Length > MostNamed ? Invariant($" and {payers.Length - MostNamed} more") : "")}.");
    }

    private static string Takers(AuditReport report, LogAudit figures)
    {
        if (figures.Takers.Count == 0)
        {
            return "";
        }

        var (taker, count) = figures.Takers.OrderByDescending(one => one.Value).ThenBy(one => one.Key).First();
        var share = Percent((double)count / (figures.N - figures.Correct));
        return taker == CertificationRecord.Abstained
            ? $"Of the images that lose their label, {share} get no answer at all."
            : $"Of the images that lose their label, {share} are taken for {report.NameOf(taker)}.";
    }

    private static string Percent(double share) => Invariant($"{100 * share:0.#}\u00A0%");

    private static string Points(double share) => Invariant($"{100 * share:0.#}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
