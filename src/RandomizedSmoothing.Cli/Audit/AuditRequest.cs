using System.Globalization;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What the user asked to audit, and against what.</summary>
/// <param name="Logs">Paths and patterns, at least one.</param>
/// <param name="Radii">The radii at which to give certified accuracies.</param>
/// <param name="ClassNames">A file of class names, or <see langword="null"/>.</param>
/// <param name="Baseline">A log to compare with, or <see langword="null"/>.</param>
/// <param name="FailBelow">The lowest class-wise accuracy that passes, in [0, 1], or <see langword="null"/>.</param>
/// <param name="Forensics">Whether to ask of each log whether it can be what it says.</param>
/// <param name="Confidence">The probability with which a bound for the whole set is to hold, or <see langword="null"/> for none.</param>
/// <param name="Alpha">The chance that one certificate is wrong, where it is said, or <see langword="null"/>.</param>
/// <param name="FailDrop">How much a class may lose against the baseline, in [0, 1], or <see langword="null"/>.</param>
internal sealed record AuditRequest(
    IReadOnlyList<string> Logs,
    IReadOnlyList<double> Radii,
    string? ClassNames,
    string? Baseline,
    double? FailBelow,
    bool Forensics = false,
    double? Confidence = null,
    double? Alpha = null,
    double? FailDrop = null)
{
    /// <summary>Radii as written on the command line: numbers with a decimal point, separated by commas.</summary>
    /// <exception cref="UsageException">A number that is no radius.</exception>
    public static IReadOnlyList<double> ParseRadii(string? text) => [.. (text?.Split(',') ?? []).Select(ParseRadius)];

    /// <summary>Checks a threshold.</summary>
    /// <exception cref="UsageException">A number that is no share.</exception>
    public static double? CheckThreshold(double? failBelow) =>
        failBelow is null or (>= 0 and <= 1)
            ? failBelow
            : throw Refusal.Of("--fail-below", failBelow, "an accuracy", "a share from 0 to 1, such as 0.5");

    /// <summary>Checks a drop.</summary>
    /// <exception cref="UsageException">A number that is no share, or no baseline to drop from.</exception>
    public static double? CheckDrop(double? failDrop, string? baseline) =>
        failDrop is null ? null
        : failDrop is not (>= 0 and < 1) ? throw Refusal.Of("--fail-drop", failDrop, "a drop of accuracy", "a share from 0 to below 1, such as 0.02")
        : baseline is null ? throw new UsageException("--fail-drop compares with a baseline: --baseline is missing")
        : failDrop;

    private static double ParseRadius(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var radius) && radius >= 0 && double.IsFinite(radius)
            ? radius
            : throw Refusal.Of("--at", text, "a radius", "numbers of at least 0, separated by commas, such as 0,0.25,0.5");
}
