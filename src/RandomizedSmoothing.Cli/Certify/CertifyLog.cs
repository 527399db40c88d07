using System.Security.Cryptography;
using System.Text;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A certification log that grows line by line: each is flushed, so that a killed run loses the image in hand at most.</summary>
internal sealed class CertifyLog : IDisposable
{
    private readonly FileStream file;
    private readonly string path;

    private CertifyLog(FileStream file, string path, IReadOnlyList<CertificationRecord> records) => (this.file, this.path, Records) = (file, path, records);

    /// <summary>What it held when it was opened.</summary>
    public IReadOnlyList<CertificationRecord> Records { get; }

    /// <summary>Opens a new log, or one that is continued: a last line without its end is cut away.</summary>
    /// <param name="path">The file.</param>
    /// <param name="run">The run.</param>
    /// <param name="begun">What its run file says, where it is continued; null by default.</param>
    /// <exception cref="UsageException">The file cannot be written, is another run's, or was changed since it was finished.</exception>
    public static CertifyLog Open(string path, CertifyRun run, CertifyRun? begun = null)
    {
        FileStream? file = null;
        try
        {
#pragma warning disable CA2000 // it belongs to the log from here on, and is closed where there is none
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
#pragma warning restore CA2000
            var text = new byte[checked((int)file.Length)];
            file.ReadExactly(text);
            var whole = Array.LastIndexOf(text, (byte)'\n') + 1;
            var records = Parse(path, text[..whole], run);

            // One that was cut is not whole any more, and goes on from there.
            if (begun?.LogHash is { } hash && records.Count >= begun.Count() && hash != HashOf(text[..whole]))
            {
                throw Changed(path);
            }

            file.SetLength(whole);
            file.Position = whole;
            if (whole == 0)
            {
                Write(file, run.Header);
            }

            return new(file, path, records);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or OverflowException)
        {
            file?.Dispose();
            throw new UsageException($"cannot write '{path}': {exception.Message}", exception);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Reads a finished log: its samples, each with its line, which says more than a number read from it.</summary>
    /// <exception cref="UsageException">It cannot be read, or is not the whole of the run.</exception>
    public static IEnumerable<(CertificationRecord Record, string Line)> ReadWhole(string path, CertifyRun run)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{path}': {exception.Message}", exception);
        }

        var records = Parse(path, text[..(Array.LastIndexOf(text, (byte)'\n') + 1)], run);
        var expected = run.Count();
        return records.Count == expected
            ? run.LogHash is null || run.LogHash == HashOf(text) ? records.Zip(Encoding.UTF8.GetString(text).Split('\n').Skip(1))
            : throw Changed(path)
            : throw new UsageException(FormattableString.Invariant($"'{path}' has {records.Count} of {expected} images of shard {run.Shard}: 'smoothing {run.Verb} … --resume' finishes it"));
    }

    /// <summary>Adds an image's line.</summary>
    /// <exception cref="UsageException">The file is no longer what this run has written.</exception>
    public void Append(CertificationRecord record)
    {
        var there = new FileInfo(path);
        if (!there.Exists || there.Length != file.Position)
        {
            throw new UsageException(FormattableString.Invariant(
                $"'{path}' {(there.Exists ? $"has {there.Length} bytes instead of {file.Position}: it was changed" : "is gone: it was moved or removed")} while the run went on, which ends here; what it had so far is not known to be whole"));
        }

        Write(file, RecordText.Line(record));
    }

    public void Dispose() => file.Dispose();

    // One write for a line: what is killed in between leaves a whole line or one without its end.
    private static void Write(FileStream file, string line)
    {
        file.Write(Encoding.ASCII.GetBytes(line + "\n"));
        file.Flush();
    }

    private static string HashOf(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    private static UsageException Changed(string path) => new($"'{path}' is not the log that its run wrote: its SHA-256 is not the one in '{RunFile.Of(path)}'");

    private static List<CertificationRecord> Parse(string path, byte[] text, CertifyRun run)
    {
        if (text.AsSpan().Count((byte)'\n') < 2)
        {
            return text.Length == 0 || Encoding.UTF8.GetString(text).TrimEnd() == run.Header
                ? []
                : throw new UsageException($"'{path}' is no certification log by its first line, and is not overwritten");
        }

        if (Encoding.UTF8.GetString(text.AsSpan(0, text.AsSpan().IndexOf((byte)'\n'))).TrimEnd() != run.Header)
        {
            throw new UsageException($"{path}, line 1: the columns are not those of such a run, '{run.Header.Replace('\t', ' ')}'");
        }

        try
        {
            using var reader = new CertificationLogReader(new MemoryStream(text), path);
            var records = reader.ReadToEnd().ToList();
            var expected = run.Indices().Take(records.Count).ToList();
            var wrong = Enumerable.Range(0, records.Count).FirstOrDefault(i => i >= expected.Count || records[i].Index != expected[i], -1);
            if (wrong >= 0)
            {
                var images = wrong < expected.Count && run.Indices().Any(index => index == records[wrong].Index) ? $"the run has {expected[wrong]} there" : $"the run ends before it, or leaves it out: it has {run.Count()} images, with --skip {run.Skip} and --max {run.Max}";
                throw new UsageException(FormattableString.Invariant($"{path}, line {wrong + 2}: idx {records[wrong].Index}, but {images}"));
            }

            var largest = new LargestRadius(run);
            return records.Select(largest.Fault).Index().FirstOrDefault(fault => fault.Item is not null) is { Item: { } beyond, Index: var row }
                ? throw new UsageException(FormattableString.Invariant($"{path}, line {row + 2}: idx {records[row].Index}: {beyond}"))
                : records;
        }
        catch (CertificationLogException exception)
        {
            throw new UsageException(exception.Message, exception);
        }
    }
}
