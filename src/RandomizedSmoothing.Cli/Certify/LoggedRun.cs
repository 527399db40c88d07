using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A run over images, one after another, that shows how far it is; with a log, one that can be killed and continued.</summary>
/// <param name="images">The images.</param>
/// <param name="logs">What is asked of each image, one after another, each with its own log; of the same images, at least one.</param>
/// <param name="resume">Whether logs that are there are continued.</param>
/// <param name="replaces">Whether those that are there may be replaced.</param>
/// <param name="unanswered">Says how many samples the model has given no class so far; none by default.</param>
internal sealed class LoggedRun(ImageSet images, IReadOnlyList<RunLog> logs, bool resume, bool replaces = false, Func<long>? unanswered = null)
{
    private int before;

    private CertifyRun Run => logs[0].Run;

    /// <summary>Takes all images that are left.</summary>
    /// <param name="answer">Says what a run's answer to an image is.</param>
    /// <param name="error">Where progress goes, and how far an interrupted run came.</param>
    /// <returns>Whether it came to the end.</returns>
    /// <exception cref="UsageException">A log is another run's, or cannot be written; or there are no images.</exception>
    public bool Complete(Func<CertifyRun, int, ImageAnswer> answer, TextWriter error)
    {
        if (!Run.Indices().Any())
        {
            throw new UsageException(FormattableString.Invariant($"no image is left for shard {Run.Shard} with --skip {Run.Skip} and --max {Run.Max} of the {Run.Images} images in '{Run.Data}'"));
        }

        List<int> indices = [];
        var (opened, held) = (new List<CertifyLog?>(), new List<FileLock>());
        try
        {
            held.AddRange(logs.Select(log => log.File).OfType<string>().Select(FileLock.Take));
            if (resume)
            {
                Follow(error);
            }

            indices = [.. Run.Indices()];
            Open(opened);
            Take(indices, opened, answer, error);
            foreach (var log in logs)
            {
                log.Seal();
            }

            return true;
        }
        catch (OperationCanceledException) when (logs[0].File is not null)
        {
            error.WriteLine(FormattableString.Invariant($"interrupted: {logs.Min(log => log.Tally.Images)} of {indices.Count} images are in '{logs[0].File}'{(logs.Count > 1 ? " and the logs beside it" : "")}; --resume continues it"));
            return false;
        }
        catch (UnansweredImageException exception)
        {
            throw new UsageException($"the model '{Run.Model}', images of '{Run.Data}': {exception.Message}", exception);
        }
        finally
        {
            opened.ForEach(log => log?.Dispose());
            held.ForEach(log => log.Dispose());
        }
    }

    // All logs have one order of images, that of a run which was begun.
    private void Follow(TextWriter error)
    {
        var begun = logs.Select(log => (Log: log.File!, Run: log.Begun()!)).Where(log => log.Run is not null).ToList();
        RunChecksum.SayMissing(begun, error.WriteLine);
        foreach (var log in begun.Count > 0 ? logs : [])
        {
            log.Follow(begun[0].Run);
        }
    }

    private void Open(List<CertifyLog?> opened)
    {
        foreach (var log in logs)
        {
            log.Prepare(resume, replaces);
            opened.Add(log.Open());
        }

        before = logs.Sum(log => log.Tally.Images);
    }

    // Images are the outer loop: wherever it ends, all logs have the same images, but for one.
    private void Take(List<int> indices, List<CertifyLog?> opened, Func<CertifyRun, int, ImageAnswer> answer, TextWriter error)
    {
        using var line = new StatusLine(error);
        var clock = Stopwatch.StartNew();
        for (var place = 0; place < indices.Count; place++)
        {
            foreach (var (number, log) in logs.Index().Where(log => log.Item.Records.Count == place))
            {
                var index = indices[place];
                line.Show(() => Progress(indices.Count, clock.Elapsed));
                var start = clock.Elapsed;
                var without = unanswered?.Invoke() ?? 0;
                var said = answer(log.Run, index);
                log.Note(index, (unanswered?.Invoke() ?? 0) - without);
                var record = new CertificationRecord(index, images.Label(index), said.Class, said.Radius, clock.Elapsed - start) { Counts = said.Counts, Samples = said.Samples };
                opened[number]?.Append(record);
                log.Take(record);
            }
        }
    }

    private string Progress(int images, TimeSpan elapsed)
    {
        if (logs.Count == 1)
        {
            return logs[0].Tally.Progress(images, before, elapsed);
        }

        var (done, all) = (logs.Sum(log => log.Tally.Images), images * logs.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{done / logs.Count} of {images} images at {Counted.Of(logs.Count, "sigma")}, {CertifyTally.TimeLeft(all, done, before, elapsed)} left");
    }
}
