using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Logs;

/// <summary>
/// Reads a certification log line by line: tab-separated text, plain or gzip, whose first line names the columns
/// <c>idx label predict radius correct time</c>, as written by Cohen et al. 2019 (<c>certify.py</c>), in any order and with any others
/// between. A log of predictions lacks <c>radius</c>, and <c>time</c> may be missing. A byte-order mark and CRLF line ends are fine;
/// numbers are read in the invariant culture.
/// </summary>
/// <remarks>
/// A run that was killed leaves its last line without a line end. Such a line is not counted, and
/// <see cref="Warning"/> says so, where columns are missing, where the last column is a number that may lack digits, or where the time, as
/// last column, has fewer decimals than on an earlier line; it is counted where it is whole, as at the end of a text whose writer sets no
/// final line end.
/// Memory: a few bytes a sample, to recognise indices that occur twice.
/// </remarks>
public sealed class CertificationLogReader : IDisposable
{
    private readonly CompressedText text;
    private readonly LineReader lines;
    private readonly IndexSet indices = new();
    private readonly LogColumns columns;
    private readonly Action<LogFlaw>? tolerate;

    // Clocks are written to one width, seconds are not.
    private bool hasClocks;
    private int mostFractionDigits;
    private long emptyLine;
    private long samples;

    /// <summary>Opens a log and reads its header.</summary>
    /// <param name="stream">The log's bytes; disposed of with the reader.</param>
    /// <param name="file">The name that messages give the log.</param>
    /// <param name="tolerate">
    /// Told of lines that contradict themselves or others, instead of an exception: such a <c>correct</c> is passed over, and an index that
    /// occurs twice counts the first time only. None by default.
    /// </param>
    /// <exception cref="CertificationLogException">The first line is not the header.</exception>
    public CertificationLogReader(Stream stream, string file, Action<LogFlaw>? tolerate = null)
    {
        File = file;
        this.tolerate = tolerate;
        text = new CompressedText(stream);
        lines = new LineReader(text.Reader);
        try
        {
            columns = ReadHeader();
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>The name that messages give the log.</summary>
    public string File { get; }

    /// <summary>Whether the log certifies: it has a column <c>radius</c>.</summary>
    public bool HasRadii => columns.Radius >= 0;

    /// <summary>Whether the run stopped sampling where a question was decided, so that radii are bounds from below of what all samples would give: it has a column <c>samples</c>.</summary>
    public bool HasStoppedEarly => columns.Samples >= 0;

    /// <summary>Whether each sample has its counts, so that it can be certified again.</summary>
    public bool HasCounts => columns.Counts is not null;

    /// <summary>The line of the last sample read, counted from 1.</summary>
    public long Line => lines.Number;

    /// <summary>The radius of the last sample read, as it is written there; empty where the log has none.</summary>
    public string RadiusText { get; private set; } = "";

    /// <summary>Once all is read: what was passed over at the log's end, or <see langword="null"/>.</summary>
    public string? Warning { get; private set; }

    /// <summary>What a stream holds. Reads no further than its first sample.</summary>
    /// <param name="stream">The bytes of a file of any kind; disposed of.</param>
    public static LogKind KindOf(Stream stream)
    {
        var kind = LogKind.None;
        try
        {
            using var reader = new CertificationLogReader(stream, "");
            kind = LogKind.Begun;
            return reader.TryRead(out _) ? LogKind.Log : LogKind.Begun;
        }
        catch (CertificationLogException exception)
        {
            return kind == LogKind.Begun && !exception.IsWithoutSamples ? LogKind.Log : kind;
        }
    }

    /// <summary>Reads the next sample.</summary>
    /// <param name="record">The sample.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="CertificationLogException">A line that is no sample, a sample that occurs twice, or a log without a sample.</exception>
    public bool TryRead(out CertificationRecord record)
    {
        while (TryReadLine(out var line))
        {
            if (line.IsEmpty)
            {
                emptyLine = emptyLine == 0 ? lines.Number : emptyLine;
                continue;
            }

            if (emptyLine > 0)
            {
                throw Error(emptyLine, "an empty line among the samples");
            }

            var last = line[(line.LastIndexOf('\t') + 1)..];
            if (!lines.IsTerminated && IsCutOff(line, last))
            {
                Warning = Message("the last line was cut off (a killed run?) and is not counted");
                break;
            }

            if (!RecordParser.TryParse(line, columns, out record, out var cause, out var contradiction))
            {
                throw Error(lines.Number, cause);
            }

            if (contradiction is not null)
            {
                Report(LogFlawKind.Correct, contradiction);
            }

            if (!indices.Add(record.Index))
            {
                Report(LogFlawKind.DoubledIndex, FormattableString.Invariant($"idx {record.Index} occurs for the second time; a sample counts once"));
                continue;
            }

            RadiusText = columns.Radius < 0 || tolerate is null ? "" : Column(line, columns.Radius);
            hasClocks |= columns.Time == columns.Count - 1 && last.Contains(':');
            mostFractionDigits = Math.Max(mostFractionDigits, LogTime.FractionDigits(last));
            samples++;
            return true;
        }

        record = default;
        if (samples == 0)
        {
            throw new CertificationLogException(File, Math.Max(lines.Number, 1), "an empty log: no whole sample follows the header") { IsWithoutSamples = true };
        }

        if (text.IsCutOff)
        {
            Warning ??= Message("the archive was cut off here (a killed run?); what it holds is counted");
        }

        return false;
    }

    /// <summary>All samples from here on.</summary>
    /// <exception cref="CertificationLogException">As <see cref="TryRead"/>.</exception>
    public IEnumerable<CertificationRecord> ReadToEnd()
    {
        while (TryRead(out var record))
        {
            yield return record;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => text.Dispose();

    private static string Column(ReadOnlySpan<char> line, int place)
    {
        for (; place > 0; place--)
        {
            line = line[(line.IndexOf('\t') + 1)..];
        }

        return line.IndexOf('\t') is var end and >= 0 ? line[..end].ToString() : line.ToString();
    }

    private void Report(LogFlawKind kind, string cause)
    {
        if (tolerate is null)
        {
            throw Error(lines.Number, cause);
        }

        tolerate(new(kind, lines.Number, cause));
    }

    private LogColumns ReadHeader() =>
        !TryReadLine(out var header) || header.IsEmpty ? throw Error(1, $"nothing stands here; {LogColumns.Expected}")
        : LogColumns.TryParse(header, out var read, out var cause) ? read
        : throw Error(1, cause);

    private bool IsCutOff(ReadOnlySpan<char> line, ReadOnlySpan<char> last)
    {
        var count = line.Count('\t') + 1;
        return count < columns.Count
            || (count == columns.Count && (last.IsEmpty || columns.EndsInNumber))
            || (count == columns.Count && columns.Time == columns.Count - 1 && hasClocks
                && (!LogTime.TryParse(last, out _) || LogTime.FractionDigits(last) < mostFractionDigits));
    }

    private bool TryReadLine(out ReadOnlySpan<char> line)
    {
        try
        {
            return lines.TryRead(out line);
        }
        catch (FormatException exception)
        {
            throw new CertificationLogException(File, lines.Number, exception.Message, exception);
        }
        catch (InvalidDataException exception)
        {
            throw new CertificationLogException(File, lines.Number + 1, "the gzip archive is damaged here", exception);
        }
    }

    private string Message(string cause) => FormattableString.Invariant($"{File}, line {lines.Number}: {cause}");

    private CertificationLogException Error(long line, string cause) => new(File, line, cause);
}
