using System.Text;

namespace RandomizedSmoothing.Files;

/// <summary>
/// Files that stand there whole or not at all: the content is written beside, under a name that nobody can foretell, and then takes the
/// place of what was there. A run that is killed half-way, or finds the disk full, leaves the old file as it was.
/// </summary>
public static class WholeFile
{
    private const UnixFileMode Usual = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Writes text, in UTF-8 without a byte order mark.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Write(string path, string text) => Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <inheritdoc cref="Write(string, Action{Stream})"/>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>
    /// Writes what is put into a stream. A link is followed, and keeps its place; a file that is replaced keeps its access rights. A device or
    /// a pipe is written through: to replace <c>/dev/null</c> would break the machine.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Puts the content into a stream that starts empty.</param>
    /// <exception cref="IOException">The file cannot be written; the message names it and says why.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            var file = Target(path);
            if (IsReplaced(file))
            {
                Replace(file, write);
                return;
            }

            using var stream = new FileStream(file.FullName, FileMode.Create, FileAccess.Write);
            write(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write '{path}': {exception.Message}", exception);
        }
    }

    // Where a link leads in the end, which need not be there yet.
    private static FileInfo Target(string path) => new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
        ? target
        : new(path);

    // What is there without a length, empty files aside, is a device or a pipe.
    private static bool IsReplaced(FileInfo file) => file switch
    {
        { Exists: true } => file.Length > 0,
        _ => !Path.Exists(file.FullName),
    };

    private static void Replace(FileInfo file, Action<Stream> write)
    {
        var beside = $"{file.FullName}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = file.Exists ? file.UnixFileMode : Usual;
        }

        try
        {
            using (var stream = new FileStream(beside, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file.FullName, overwrite: true);
        }
        catch (Exception exception)
        {
            File.Delete(beside);
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw new IOException(exception.Message.Replace(beside, file.FullName, StringComparison.Ordinal), exception);
            }

            throw;
        }
    }
}
