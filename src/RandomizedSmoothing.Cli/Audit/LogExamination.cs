using System.Globalization;
using RandomizedSmoothing.Audits.Forensics;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>The forensics of one log while it is read.</summary>
/// <param name="file">The log.</param>
/// <param name="run">Its run file; null for none.</param>
internal sealed class LogExamination(string file, CertifyRun? run)
{
    // More than any data set has; a file may say anything.
    private const long MostImages = 1 << 24;

    private readonly LogSurvey survey = new();

    /// <summary>Takes down a line that contradicts itself or others.</summary>
    public void Add(LogFlaw flaw) => survey.Add(flaw);

    /// <summary>Takes down a sample.</summary>
    public void Add(in CertificationRecord record, CertificationLogReader reader) => survey.Add(record, reader.RadiusText, reader.Line);

    /// <summary>What is to be said of the whole log.</summary>
    /// <param name="manifest">What the run file says of the bytes of log, model and data.</param>
    public ForensicReport Report(Manifest? manifest)
    {
        var path = Path.GetFullPath(file);
        var report = LogForensics.Examine(survey, Claims(path));
        List<ForensicFinding> more = [.. Differences(path), .. manifest?.Findings ?? []];
        return more.Count == 0 ? report : report with { Fits = more.Exists(finding => finding.IsFault) ? false : report.Fits, Findings = [.. report.Findings, .. more] };
    }

    private LogClaims Claims(string path) => run is null || run.Verb.Length == 0
        ? new() { Sigma = run is { Sigma: not double.NaN } ? run.Sigma : SmoothingSigma.FromPath(path), N = run is { N: > 0 } ? run.N : PathClaims.N(path), Alpha = run is { Alpha: not double.NaN } ? run.Alpha : PathClaims.Alpha(path) }
        : new()
        {
            Sigma = double.IsNaN(run.Sigma) ? SmoothingSigma.FromPath(path) : run.Sigma,
            N = run.N > 0 ? run.N : null,
            Alpha = double.IsNaN(run.Alpha) ? null : run.Alpha,
            HasStoppedEarly = run.HasStoppedEarly,
            Bound = BoundWords.Parse(run.Bound) ?? CertificationBound.OneSided,
            Classes = run.Classes >= 2 ? run.Classes : null,
            BoundSeed = run.BoundSeed,
            Indices = run is { Images: > 0, Skip: > 0, ShardText.Length: > 0 } && run.Count() <= MostImages ? [.. run.Indices()] : null,
            Unanswered = run.Unanswered,
            IsRoundedDown = run.Images > 0,
        };

    // The run file is believed, and the path may contradict it.
    private IEnumerable<ForensicFinding> Differences(string path)
    {
        if (run is null)
        {
            yield break;
        }

        foreach (var (name, inPath, inRun) in new[]
        {
            ("sigma", SmoothingSigma.FromPath(path), run.Sigma), ("n", PathClaims.N(path), run.N > 0 ? run.N : double.NaN), ("alpha", PathClaims.Alpha(path), run.Alpha),
        })
        {
            if (inPath is { } said && !double.IsNaN(inRun) && Math.Abs(said - inRun) > 1e-9 * Math.Abs(inRun))
            {
                yield return new(FindingKind.OtherThanSaid, string.Create(CultureInfo.InvariantCulture, $"the path says {name} {said}, and the run file {inRun}"));
            }
        }
    }
}
