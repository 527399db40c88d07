using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Audits.Forensics;
using RandomizedSmoothing.Cli.Certify;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>A log and what the audit finds in it.</summary>
internal sealed record AuditedFile
{
    /// <summary>The path, as given or as found below the folder given.</summary>
    public required string File { get; init; }

    /// <summary>The path without what all audited logs share.</summary>
    public string Name { get; init; } = "";

    /// <summary>σ where the run file or else the path tells it.</summary>
    public double? Sigma { get; init; }

    /// <summary>What the run file beside the log says; null where there is none.</summary>
    public CertifyRun? Run { get; init; }

    /// <summary>Whether sampling stopped where a question was decided, so that a radius is only at least what it says.</summary>
    public bool HasStoppedEarly { get; init; }

    /// <summary>Whether log, model and data are those of the run; null where no run file says so.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>Whether the log can be what it says; null where that was not asked.</summary>
    public ForensicReport? Forensics { get; init; }

    /// <summary>What holds of the whole set at once; null where that was not asked.</summary>
    public WholeSet? WholeSet { get; init; }

    /// <summary>All noise samples that were drawn; null where nothing tells it.</summary>
    public long? SamplesUsed => Figures.Samples ?? (Run is { N: > 0 } run && !HasStoppedEarly ? (run.N0 + run.N) * Figures.N : null);

    /// <summary>Whether a share that is certified at a radius is a lower bound only: sampling stopped where another question was decided.</summary>
    public bool IsBoundAt(double radius) => HasStoppedEarly && Run?.TargetRadius != radius;

    /// <summary>The class-wise figures.</summary>
    public required LogAudit Figures { get; init; }

    /// <summary>The classes' changes against the baseline, where there is one.</summary>
    public IReadOnlyList<BaselineChange>? Changes { get; init; }

    /// <summary>Which classes lost more against the baseline than they may; null where that was not asked.</summary>
    public IReadOnlyList<ClassDrop>? Drops { get; init; }

    /// <summary>
    /// The p-value of the hypothesis that all classes have the same accuracy, corrected by Holm for the logs that are
    /// audited together.
    /// </summary>
    public double DifferencePValue { get; init; }
}
