using RandomizedSmoothing.Audits.Forensics;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>Whether log, model and data are those of the run; null is what the run file does not say, or what is not at hand.</summary>
/// <param name="Log">The log.</param>
/// <param name="Model">The model.</param>
/// <param name="Data">The data.</param>
internal sealed record Manifest(bool? Log, bool? Model, bool? Data)
{
    /// <summary>Looks at what a run file says of its files; null where it says nothing.</summary>
    /// <param name="file">The log.</param>
    /// <param name="run">Its run file.</param>
    public static Manifest? Of(string file, CertifyRun? run) => run is null || (run.LogHash is null && run.ModelHash.Length == 0) ? null : new(
        run.LogHash is { } log ? RunFile.HashOf(file) == log : null,
        run.ModelHash.Length > 0 && File.Exists(run.Model) ? RunFile.HashOf(run.Model) == run.ModelHash : null,
        DataFits(run));

    /// <summary>What does not fit.</summary>
    public IEnumerable<ForensicFinding> Findings =>
    [
        .. Log is false ? [new ForensicFinding(FindingKind.Manifest, "the log is not the one that the run wrote: its SHA-256 is another")] : Array.Empty<ForensicFinding>(),
        .. Model is false ? [new ForensicFinding(FindingKind.OtherFiles, "the model at hand is not the one of the run: its SHA-256 is another")] : Array.Empty<ForensicFinding>(),
        .. Data is false ? [new ForensicFinding(FindingKind.OtherFiles, "the data at hand are not those of the run: their SHA-256 is another")] : Array.Empty<ForensicFinding>(),
    ];

    private static bool? DataFits(CertifyRun run)
    {
        if (run.DataHash.Length == 0)
        {
            return null;
        }

        try
        {
            var labels = run.LabelsOf is null ? null : (CifarLabels?)(run.LabelsOf == "coarse" ? CifarLabels.Coarse : CifarLabels.Fine);
            return DataFile.Read(run.Data, Scale.Parse(run.Scale), labels).Hash == run.DataHash;
        }
        catch (ModelException)
        {
            return null;
        }
    }
}
