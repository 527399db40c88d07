using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace RandomizedSmoothing.Logs;

/// <summary>The text of a stream, unpacked where its first bytes are those of a gzip archive (RFC 1952).</summary>
internal sealed class CompressedText : IDisposable
{
    private readonly EndingStream packed;
    private readonly GZipStream? archive;
    private readonly EndingStream unpacked;

    public CompressedText(Stream stream)
    {
        packed = new EndingStream(stream);
        IsCompressed = packed.Peek() is [0x1F, 0x8B];
        archive = IsCompressed ? new GZipStream(packed, CompressionMode.Decompress) : null;
        unpacked = archive is null ? packed : new EndingStream(archive);
        Reader = new StreamReader(unpacked, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    public TextReader Reader { get; }

    public bool IsCompressed { get; }

    /// <summary>
    /// Whether the archive's end is missing, once the text has been read to its own. The unpacker gives what there is
    /// and keeps silent, but an archive ends with the length of its last member, which cannot exceed the whole; the
    /// arbitrary bytes where an archive was cut say so by chance once in 4 GiB / length.
    /// </summary>
    public bool IsCutOff =>
        IsCompressed
        && unpacked.Length <= uint.MaxValue
        && BinaryPrimitives.ReadUInt32LittleEndian(packed.LastFour()) > unpacked.Length;

    public void Dispose()
    {
        Reader.Dispose();
        unpacked.Dispose();
        archive?.Dispose();
        packed.Dispose();
    }
}
