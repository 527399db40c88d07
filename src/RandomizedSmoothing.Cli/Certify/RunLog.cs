using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A run, its log and its figures.</summary>
/// <param name="Run">What it depends on.</param>
/// <param name="File">The log; <see langword="null"/> for none.</param>
/// <param name="Tally">Receives what the log had already, and each image.</param>
internal sealed record RunLog(CertifyRun Run, string? File, CertifyTally Tally)
{
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

    /// <summary>Looks whether the log may be begun or continued, and writes the run file of a new one.</summary>
    /// <exception cref="UsageException">It may not.</exception>
    public void Prepare(bool resume)
    {
        if (File is not { } log)
        {
            return;
        }

        foreach (var input in new[] { Run.Model, Run.Data }.Where(input => Path.GetFullPath(input) == Path.GetFullPath(log)))
        {
            throw new UsageException($"--out '{log}' is a file that is read; write the log to another one");
        }

        var (hasLog, hasRun) = (System.IO.File.Exists(log) && new FileInfo(log).Length > 0, System.IO.File.Exists(RunFile.Of(log)));
        if (hasLog && !resume)
        {
            throw new UsageException($"'{log}' exists already: --resume continues it, another --out leaves it as it is");
        }

        if (resume && (hasLog || hasRun))
        {
            var there = RunFile.Read(log);
            if (there.Difference(Run) is { } difference)
            {
                throw new UsageException($"'{log}' is another run's and cannot be continued: {difference}");
            }

            foreach (var (index, without) in hasLog ? there.Unanswered ?? [] : [])
            {
                Tally.Unanswered[index] = without;
            }
        }

        if (!hasLog)
        {
            RunFile.Write(Run, log);
        }
    }

    private CertifyRun Noted => Tally.Unanswered.Count > 0 ? Run with { Unanswered = Tally.Unanswered } : Run;
}
