using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>Reads the logs of a request and audits each in one pass.</summary>
/// <param name="request">What to audit.</param>
/// <param name="warn">Told what was passed over.</param>
/// <param name="cancellation">Ends the audit between two samples.</param>
internal sealed class Auditor(AuditRequest request, Action<string> warn, CancellationToken cancellation)
{
    /// <summary>Audits the logs.</summary>
    /// <exception cref="UsageException">Files that cannot be read, or do not fit each other.</exception>
    public AuditReport Run()
    {
        try
        {
            var names = request.ClassNames is null ? null : InputFile.ReadClassNames(request.ClassNames);
            var files = LogFiles.Find(request.Logs, warn);
            var (baseline, outcomes) = ReadBaseline();
            var (logs, unread) = ReadAll(files, outcomes);
            CheckNames(names, baseline is null ? logs : [.. logs, baseline]);

            var pValues = HolmCorrection.Adjust([.. logs.Select(log => log.Figures.DifferencePValue)]);
            var tableNames = TableNames([.. logs.Select(log => log.File)]);
            return new AuditReport(
                [.. logs.Select((log, i) => log with { Name = tableNames[i], DifferencePValue = pValues[i] })],
                names,
                baseline,
                request.FailBelow,
                unread);
        }
        catch (CertificationLogException exception)
        {
            throw new UsageException(exception.Message, exception);
        }
    }

    // One broken log among a thousand costs its own answer alone.
    private (IReadOnlyList<AuditedFile> Logs, IReadOnlyList<UnreadLog> Unread) ReadAll(IReadOnlyList<string> files, BaselineOutcomes? outcomes)
    {
        var (logs, unread) = (new List<AuditedFile>(), new List<UnreadLog>());
        foreach (var file in files)
        {
            try
            {
                logs.Add(Read(file, outcomes));
            }
            catch (Exception exception) when (exception is CertificationLogException or UsageException && files.Count > 1)
            {
                unread.Add(new UnreadLog(file, exception.Message));
                warn(exception.Message);
            }
        }

        return logs.Count > 0
            ? (logs, unread)
            : throw new UsageException(FormattableString.Invariant($"none of the {files.Count} logs can be read; the first: {unread[0].Cause}"));
    }

    private (AuditedFile?, BaselineOutcomes?) ReadBaseline()
    {
        if (request.Baseline is not { } file)
        {
            return (null, null);
        }

        using var reader = new CertificationLogReader(InputFile.Open(file), file);
        var tally = new LogTally(request.Radii);
        var outcomes = new BaselineOutcomes(Samples(reader).Select(sample =>
        {
            tally.Add(sample);
            return sample;
        }));
        return (Of(file, reader, RunFile.Beside(file, warn), tally) with { Name = Path.GetFileName(file) }, outcomes);
    }

    private AuditedFile Read(string file, BaselineOutcomes? baseline)
    {
        var run = RunFile.Beside(file, warn);
        var examination = request.Forensics ? new LogExamination(file, run) : null;
        using var reader = new CertificationLogReader(InputFile.Open(file), file, examination is null ? null : examination.Add);
        var tally = new LogTally(request.Radii, SigmaOf(file, run));
        var comparison = baseline is null ? null : new BaselineComparison(baseline);
        foreach (var sample in Samples(reader))
        {
            tally.Add(run?.Verb == CertifyRun.Predict ? sample with { Radius = null } : sample);
            examination?.Add(run?.Verb == CertifyRun.Predict ? sample with { Radius = null } : sample, reader);
            if (comparison?.Add(sample) is { } cause)
            {
                throw new UsageException($"{file}: {cause} '{request.Baseline}'; both must hold the same samples");
            }
        }

        if (comparison?.Missing > 0)
        {
            throw new UsageException(FormattableString.Invariant($"{file}: lacks {comparison.Missing} of the {comparison.N + comparison.Missing} samples of the baseline '{request.Baseline}'; both must hold the same samples"));
        }

        var manifest = Manifest.Of(file, run);
        if (manifest is not null && !request.Forensics)
        {
            foreach (var finding in manifest.Findings)
            {
                warn($"{file}: {finding.Text}");
            }
        }

        var (changes, audited) = (comparison?.Changes(), Of(file, reader, run, tally) with { Manifest = manifest, Forensics = examination?.Report(manifest) });
        return audited with
        {
            Changes = changes,
            Drops = request.FailDrop is { } drop ? ClassDrop.Of(changes!, drop) : null,
            WholeSet = request.Confidence is { } confidence ? WholeSet.Of(audited, confidence, request.Alpha) : null,
        };
    }

    private static double? SigmaOf(string file, CertifyRun? run) => run is { Sigma: not double.NaN } ? run.Sigma : SmoothingSigma.FromPath(Path.GetFullPath(file));

    private static AuditedFile Of(string file, CertificationLogReader reader, CertifyRun? run, LogTally tally) => new()
    {
        File = file,
        Run = run,
        Sigma = SigmaOf(file, run),
        HasStoppedEarly = run?.HasStoppedEarly ?? reader.HasStoppedEarly,
        Figures = tally.Audit(),
    };

    private IEnumerable<CertificationRecord> Samples(CertificationLogReader reader)
    {
        foreach (var sample in reader.ReadToEnd())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return sample;
        }

        if (reader.Warning is { } warning)
        {
            warn(warning);
        }
    }

    private void CheckNames(IReadOnlyList<string>? names, IReadOnlyList<AuditedFile> logs)
    {
        var highest = logs.Max(log => Math.Max(log.Figures.Classes[^1].Label, log.Figures.Takers.Keys.DefaultIfEmpty().Max()));
        if (names is not null && names.Count <= highest)
        {
            throw new UsageException(FormattableString.Invariant(
                $"--labels '{request.ClassNames}' has {names.Count} {(names.Count == 1 ? "name" : "names")}, but the logs have the classes 0 to {highest}: at least {highest + 1L} names are needed"));
        }
    }

    // The names in a table need not repeat the folders that all logs share, nor any folder where the file's name tells.
    private static string[] TableNames(IReadOnlyList<string> files)
    {
        string[] names = [.. files.Select(file => Path.GetFileName(file))];
        if (names.Distinct().Count() == names.Length)
        {
            return names;
        }

        var shared = files.Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]).LastIndexOf('/') + 1;
        return [.. files.Select(file => file[shared..])];
    }
}
