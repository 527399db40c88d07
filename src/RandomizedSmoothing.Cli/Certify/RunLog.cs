using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A run, its log and its figures.</summary>
/// <param name="run">What it depends on.</param>
/// <param name="file">The log; <see langword="null"/> for none.</param>
/// <param name="tally">Receives what the log had already, and each image.</param>
internal sealed class RunLog(CertifyRun run, string? file, CertifyTally tally)
{
    // What the run file says that is there.
    private CertifyRun? begun;

    /// <summary>What it depends on; with another --max than a log that it continues, from <see cref="Follow"/> on.</summary>
    public CertifyRun Run { get; private set; } = run;

    /// <summary>The log; <see langword="null"/> for none.</summary>
    public string? File { get; } = file;

    /// <summary>Has what the log had already, and each image.</summary>
    public CertifyTally Tally { get; } = tally;

    /// <summary>What each image got, those of the log before included.</summary>
    public List<CertificationRecord> Records { get; } = [];

    public void Take(CertificationRecord record)
    {
        Tally.Add(record);
        Records.Add(record);
    }

    /// <summary>Notes how many samples of an image got no class: before the image's own line, and by its number, so that what is killed in between is noted anew.</summary>
    public void Note(int index, long without)
    {
        var isKnown = Tally.Unanswered.Remove(index);
        if (without > 0)
        {
            Tally.Unanswered[index] = without;
        }

        if (File is not null && (isKnown || without > 0))
        {
            RunFile.Write(Noted, File);
        }
    }

    /// <summary>Says in the run file what the finished log is.</summary>
    public void Seal()
    {
        if (File is not null)
        {
            RunFile.Seal(Noted, File);
        }
    }

    /// <summary>Reads the run that is continued, if there is one.</summary>
    /// <exception cref="UsageException">Its run file cannot be read.</exception>
    public CertifyRun? Begun() => File is { } log && (HasLog(log) || System.IO.File.Exists(RunFile.Of(log))) ? begun = RunFile.Read(log) : null;

    /// <summary>Takes the images in the order that a run has which was begun.</summary>
    public void Follow(CertifyRun other) => Run = Run.Following(other);

    /// <summary>Looks whether the log may be begun or continued, and writes the run file of a new one.</summary>
    /// <param name="resume">Whether a log that is there is continued.</param>
    /// <param name="replaces">Whether one that is there may be replaced.</param>
    /// <exception cref="UsageException">It may not.</exception>
    public void Prepare(bool resume, bool replaces)
    {
        if (File is not { } log)
        {
            return;
        }

        foreach (var input in new[] { Run.Model, Run.Data }.Where(input => OutputGuard.IsSame(input, log) || OutputGuard.IsSame(input, RunFile.Of(log))))
        {
            throw new UsageException($"--out '{log}' writes to '{input}', which is read; write the log to another file");
        }

        var hasLog = HasLog(log);
        if (hasLog && replaces && !resume)
        {
            System.IO.File.Delete(log);
            hasLog = false;
        }

        if (hasLog && !resume)
        {
            throw new UsageException($"'{log}' exists already: --resume continues it, --force begins it anew, another --out leaves it as it is");
        }

        if (begun is not null)
        {
            if (begun.Difference(Run, withMax: false) is { } difference)
            {
                throw new UsageException($"'{log}' is another run's and cannot be continued: {difference}");
            }

            foreach (var (index, without) in hasLog ? begun.Unanswered ?? [] : [])
            {
                Tally.Unanswered[index] = without;
            }
        }

        if (!hasLog)
        {
            RunFile.Write(Run, log);
        }
    }

    /// <summary>Opens the log, new or where it ends; null for none. What a refused run began is removed.</summary>
    /// <exception cref="UsageException">The file cannot be written, or is another run's.</exception>
    public CertifyLog? Open()
    {
        if (File is not { } log)
        {
            return null;
        }

        var isNew = !System.IO.File.Exists(log) || new FileInfo(log).Length == 0;
        try
        {
            var opened = CertifyLog.Open(log, Run, begun);
            opened.Records.ToList().ForEach(Take);
            if (begun is not null && begun.Max != Run.Max)
            {
                RunFile.Write(Noted, log);
            }

            return opened;
        }
        catch (UsageException) when (isNew)
        {
            System.IO.File.Delete(RunFile.Of(log));
            throw;
        }
    }

    private CertifyRun Noted => Tally.Unanswered.Count > 0 ? Run with { Unanswered = Tally.Unanswered } : Run;

    private static bool HasLog(string log) => System.IO.File.Exists(log) && new FileInfo(log).Length > 0;
}
