using System.Globalization;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What an audit finds in one or more logs, and how to name what it talks about.</summary>
/// <param name="Logs">The logs in the order given, at least one.</param>
/// <param name="ClassNames">The names of the classes 0, 1, …, or <see langword="null"/>.</param>
/// <param name="Baseline">The baseline, or <see langword="null"/>.</param>
/// <param name="FailBelow">The lowest class-wise accuracy that passes, or <see langword="null"/>.</param>
internal sealed record AuditReport(
    IReadOnlyList<AuditedLog> Logs,
    IReadOnlyList<string>? ClassNames,
    AuditedLog? Baseline,
    double? FailBelow)
{
    /// <summary>The classes that have samples in any of the logs, ascending.</summary>
    public IReadOnlyList<int> Labels { get; } =
        [.. Logs.SelectMany(log => log.Figures.Classes).Select(c => c.Label).Distinct().Order()];

    /// <summary>The logs whose lowest class-wise accuracy is below <see cref="FailBelow"/>.</summary>
    public IEnumerable<AuditedLog> Failed => Logs.Where(log => log.Figures.Lowest.Accuracy < FailBelow);

    /// <summary>How tables call a class.</summary>
    public string NameOf(int label) =>
        label < 0 ? "abstained" : ClassNames?[label] ?? label.ToString(CultureInfo.InvariantCulture);

    /// <summary>How messages call a class: with its name, if any, beside its number.</summary>
    public string FullNameOf(int label) =>
        ClassNames is null ? FormattableString.Invariant($"{label}") : FormattableString.Invariant($"{label} ({ClassNames[label]})");
}
