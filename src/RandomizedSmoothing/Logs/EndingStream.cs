namespace RandomizedSmoothing.Logs;

/// <summary>Reads a stream through, and remembers its first two bytes, its last four and its length.</summary>
internal sealed class EndingStream(Stream inner) : Stream
{
    private readonly byte[] lastFour = new byte[4];
    private byte[] peeked = [];
    private long length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public byte[] LastFour() => lastFour;

    public byte[] Peek()
    {
        var first = new byte[2];
        return peeked = first[..inner.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (peeked.Length > 0 && buffer.Length > 0)
        {
            read = Math.Min(peeked.Length, buffer.Length);
            peeked.AsSpan(0, read).CopyTo(buffer);
            peeked = peeked[read..];
        }
        else
        {
            read = inner.Read(buffer);
        }

        Remember(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        length += read.Length;
        if (read.Length >= 4)
        {
            read[^4..].CopyTo(lastFour);
        }
        else
        {
            lastFour.AsSpan(read.Length).CopyTo(lastFour);
            read.CopyTo(lastFour.AsSpan(4 - read.Length));
        }
    }
}
