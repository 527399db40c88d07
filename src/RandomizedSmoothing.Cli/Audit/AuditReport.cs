using System.Globalization;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What an audit finds in one or more logs, and how to name what it talks about.</summary>
/// <param name="Logs">The logs in the order given, at least one.</param>
/// <param name="ClassNames">The names of the classes 0, 1, …, or <see langword="null"/>.</param>
/// <param name="Baseline">The baseline, or <see langword="null"/>.</param>
/// <param name="FailBelow">The lowest class-wise accuracy that passes, or <see langword="null"/>.</param>
/// <param name="Unread">The logs that could not be read, each with its cause.</param>
internal sealed record AuditReport(
    IReadOnlyList<AuditedFile> Logs,
    IReadOnlyList<string>? ClassNames,
    AuditedFile? Baseline,
    double? FailBelow,
    IReadOnlyList<UnreadLog> Unread)
{
    private readonly HashSet<string> shared = [.. (ClassNames ?? []).CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key)];

    /// <summary>The classes that have samples in any of the logs, ascending.</summary>
    public IReadOnlyList<int> Labels { get; } =
        [.. Logs.SelectMany(log => log.Figures.Classes).Select(c => c.Label).Distinct().Order()];

    /// <summary>The logs whose lowest class-wise accuracy is below <see cref="FailBelow"/>.</summary>
    public IEnumerable<AuditedFile> Failed => Logs.Where(log => log.Figures.Lowest.Accuracy < FailBelow);

    /// <summary>The logs that are not what they say.</summary>
    public IEnumerable<AuditedFile> Faulty => Logs.Where(log => log.Forensics?.Fits == false || log.Manifest?.Log == false);

    /// <summary>The logs in which a class lost more against the baseline than it may.</summary>
    public IEnumerable<AuditedFile> Dropped => Logs.Where(log => log.Drops?.Any(drop => drop.IsClear) ?? false);

    /// <summary>How tables call a class.</summary>
    public string NameOf(int label) =>
        label < 0 ? "abstained"
        : ClassNames is null ? label.ToString(CultureInfo.InvariantCulture)
        : shared.Contains(ClassNames[label]) ? FormattableString.Invariant($"{ClassNames[label]} ({label})")
        : ClassNames[label];

    /// <summary>How messages call a class: with its name, if any, beside its number.</summary>
    public string FullNameOf(int label) =>
        ClassNames is null ? FormattableString.Invariant($"{label}") : FormattableString.Invariant($"{label} ({ClassNames[label]})");
}

/// <summary>A log that could not be read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Cause">What is wrong, with the file and the line.</param>
internal sealed record UnreadLog(string File, string Cause);
