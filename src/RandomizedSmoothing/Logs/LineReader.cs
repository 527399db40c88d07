namespace RandomizedSmoothing.Logs;

/// <summary>Lines of a text as views of one buffer: a log of ten million lines is read without ten million strings.</summary>
internal sealed class LineReader(TextReader text)
{
    /// <summary>Longer lines are no lines of a log but, say, a picture.</summary>
    public const int LongestLine = 1 << 20;

    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private bool isExhausted;

    /// <summary>The number of the line last read, counted from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line last read had its line end; a run killed while writing leaves a last line without.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Reads the next line.</summary>
    /// <param name="line">The line without LF or CRLF; valid until the next call.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="FormatException">A line is longer than <see cref="LongestLine"/>.</exception>
    public bool TryRead(out ReadOnlySpan<char> line)
    {
        var searched = 0;
        while (true)
        {
            var feed = buffer.AsSpan(start + searched, end - start - searched).IndexOf('\n');
            if (feed >= 0)
            {
                line = Take(searched + feed, skip: 1);
                IsTerminated = true;
                return true;
            }

            searched = end - start;
            if (!Fill())
            {
                line = Take(searched, skip: 0);
                IsTerminated = line.Length < searched;
                return searched > 0;
            }
        }
    }

    private ReadOnlySpan<char> Take(int length, int skip)
    {
        var line = buffer.AsSpan(start, length);
        start += length + skip;
        Number += length + skip > 0 ? 1 : 0;
        return line is [.. var head, '\r'] ? head : line;
    }

    private bool Fill()
    {
        if (isExhausted)
        {
            return false;
        }

        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        else if (end == buffer.Length)
        {
            if (end >= LongestLine)
            {
                Number++;
                throw new FormatException(FormattableString.Invariant($"more than {LongestLine} characters without a line end: not a text of lines"));
            }

            Array.Resize(ref buffer, 2 * buffer.Length);
        }

        var read = text.Read(buffer, end, buffer.Length - end);
        end += read;
        isExhausted = read == 0;
        return read > 0;
    }
}
