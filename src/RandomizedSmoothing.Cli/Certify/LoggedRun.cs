using System.Diagnostics;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A run over images, one after another, that shows how far it is; with a log, one that can be killed and continued.</summary>
/// <param name="run">What it is.</param>
/// <param name="images">The images.</param>
/// <param name="tally">Receives what the log had already, and each image.</param>
/// <param name="file">The log; <see langword="null"/> for none.</param>
/// <param name="resume">Whether a log that is there is continued.</param>
/// <param name="replaces">Whether one that is there may be replaced.</param>
/// <param name="interval">The least time between two lines of progress where stderr is redirected; 10 s by default.</param>
/// <param name="unanswered">Says how many samples the model has given no class so far; none by default.</param>
internal sealed class LoggedRun(CertifyRun run, ImageSet images, CertifyTally tally, string? file, bool resume, bool replaces = false, TimeSpan? interval = null, Func<long>? unanswered = null)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>What each image got, those of the log before included.</summary>
    public List<CertificationRecord> Records { get; } = [];

    /// <summary>Takes all images that are left.</summary>
    /// <param name="answer">Says an image's class, its radius, and the samples where they are counted.</param>
    /// <param name="error">Where progress goes, and how far an interrupted run came.</param>
    /// <returns>Whether it came to the end.</returns>
    /// <exception cref="UsageException">The log is another run's, or cannot be written; or there are no images.</exception>
    public bool Complete(Func<int, (int Class, double Radius, long? Samples)> answer, TextWriter error)
    {
        var indices = run.Indices().ToList();
        if (indices.Count == 0)
        {
            throw new UsageException(FormattableString.Invariant($"no image is left for shard {run.Shard} with --skip {run.Skip} and --max {run.Max} of the {run.Images} images in '{run.Data}'"));
        }

        using var held = file is null ? null : FileLock.Take(file);
        if (file is not null)
        {
            Prepare(file);
        }

        using var log = file is null ? null : Open(file);
        foreach (var image in log?.Records ?? [])
        {
            Take(image);
        }

        var before = tally.Images;
        using var line = new StatusLine(error, interval ?? Interval);
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var index in indices.Skip(before))
            {
                line.Show(() => tally.Progress(indices.Count, before, clock.Elapsed));
                var start = clock.Elapsed;
                var without = unanswered?.Invoke() ?? 0;
                var (prediction, radius, samples) = answer(index);
                Note(index, (unanswered?.Invoke() ?? 0) - without);
                var image = new LoggedImage(new(index, images.Label(index), prediction, radius, clock.Elapsed - start), samples);
                log?.Append(image);
                Take(image);
            }
        }
        catch (OperationCanceledException) when (file is not null)
        {
            line.Dispose();
            error.WriteLine(FormattableString.Invariant($"interrupted: {tally.Images} of {indices.Count} images are in '{file}'; --resume continues it"));
            return false;
        }
        catch (UnansweredImageException exception)
        {
            throw new UsageException($"the model '{run.Model}', images of '{run.Data}': {exception.Message}", exception);
        }

        return true;
    }

    // Noted before the image's own line, and by its number: what is killed in between is noted anew.
    private void Note(int index, long without)
    {
        var isKnown = tally.Unanswered.Remove(index);
        if (without > 0)
        {
            tally.Unanswered[index] = without;
        }

        if (file is not null && (isKnown || without > 0))
        {
            (run with { Unanswered = tally.Unanswered }).Write(file);
        }
    }

    private void Take(LoggedImage image)
    {
        tally.Add(image);
        Records.Add(image.Record);
    }

    // What a refused run began is removed.
    private CertifyLog Open(string path)
    {
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        try
        {
            return CertifyLog.Open(path, run);
        }
        catch (UsageException) when (isNew)
        {
            File.Delete(CertifyRun.FileOf(path));
            throw;
        }
    }

    private void Prepare(string log)
    {
        foreach (var input in new[] { run.Model, run.Data }.Where(input => OutputGuard.IsSame(input, log) || OutputGuard.IsSame(input, CertifyRun.FileOf(log))))
        {
            throw new UsageException($"--out '{log}' writes to '{input}', which is read; write the log to another file");
        }

        var (hasLog, hasRun) = (File.Exists(log) && new FileInfo(log).Length > 0, File.Exists(CertifyRun.FileOf(log)));
        if (hasLog && replaces && !resume)
        {
            File.Delete(log);
            hasLog = false;
        }

        if (hasLog && !resume)
        {
            throw new UsageException($"'{log}' exists already: --resume continues it, --force begins it anew, another --out leaves it as it is");
        }

        if (resume && (hasLog || hasRun))
        {
            var there = CertifyRun.Read(log);
            if (there.Difference(run) is { } difference)
            {
                throw new UsageException($"'{log}' is another run's and cannot be continued: {difference}");
            }

            foreach (var (index, without) in hasLog ? there.Unanswered ?? [] : [])
            {
                tally.Unanswered[index] = without;
            }
        }

        if (!hasLog)
        {
            run.Write(log);
        }
    }
}
