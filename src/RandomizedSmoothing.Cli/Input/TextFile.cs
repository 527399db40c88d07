using System.Text;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>Reads what a user named as text, and no more of it than such a file can have: a device has no length, and no end.</summary>
internal static class TextFile
{
    private const int Block = 1 << 16;

    /// <summary>Reads a file in UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it is read as, for a message: "region".</param>
    /// <param name="mostBytes">The most bytes that such a file has.</param>
    /// <exception cref="UsageException">There is none, it is too long, or it holds a byte that no text has.</exception>
    public static MemoryStream Open(string path, string kind, int mostBytes = 1 << 26)
    {
        using var file = InputFile.Open(path);
        var content = new MemoryStream();
        var block = new byte[Block];
        try
        {
            for (int read; (read = file.Read(block)) > 0;)
            {
                var zero = block.AsSpan(0, read).IndexOf((byte)0);
                if (zero >= 0)
                {
                    throw new UsageException(FormattableString.Invariant($"'{path}' is no {kind}: byte {content.Length + zero} is 0, which no text has"));
                }

                content.Write(block, 0, read);
                if (content.Length > mostBytes)
                {
                    throw new UsageException(FormattableString.Invariant($"'{path}' has more than {mostBytes >> 20} MiB, and is no {kind}"));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{path}': {exception.Message}", exception);
        }

        content.Position = 0;
        return content;
    }

    /// <inheritdoc cref="Open"/>
    public static string Read(string path, string kind, int mostBytes = 1 << 26)
    {
        using var reader = new StreamReader(Open(path, kind, mostBytes), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
