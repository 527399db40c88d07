using System.Globalization;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>Numbers as the audit's tables show them.</summary>
internal static class Cell
{
    /// <summary>A share, to three decimals.</summary>
    public static string Share(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>A change of a share, with its sign.</summary>
    public static string Change(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    /// <summary>A radius, or a mean of radii, rounded down to three decimals; a dash where there is none.</summary>
    /// <param name="value">The radius.</param>
    /// <param name="isBound">Whether sampling stopped early, so that more samples would have given more.</param>
    public static string Radius(double? value, bool isBound = false) => value is { } radius ? $"{(isBound ? "≥ " : "")}{RadiusText.RoundDown(radius, 3)}" : "–";

    /// <summary>Shares of samples with at least each radius of a log; dashes of a log without radii; marked where they are lower bounds only.</summary>
    public static IEnumerable<string> Certified(IReadOnlyList<double>? shares, AuditedFile log) =>
        shares?.Zip(log.Figures.Radii, (share, radius) => $"{(log.IsBoundAt(radius) ? "≥ " : "")}{Share(share)}") ?? Enumerable.Repeat("–", log.Figures.Radii.Count);

    /// <summary>σ, or a dash where the path does not tell it.</summary>
    public static string Sigma(double? value) => value?.ToString("0.00###", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A count.</summary>
    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An interval of shares.</summary>
    public static string Interval(ConfidenceInterval value) => $"{Share(value.Lower)}–{Share(value.Upper)}";

    /// <summary>A p-value, which never reads as 0.</summary>
    public static string PValue(double value) =>
        value <= 1e-300 ? "<1e-300" : value.ToString(value < 0.001 ? "0e0" : "F3", CultureInfo.InvariantCulture);

    /// <summary>The header of certified accuracies at a radius.</summary>
    public static string At(double radius) => FormattableString.Invariant($"at {radius}");
}
