using System.Globalization;

namespace RandomizedSmoothing.Files;

/// <summary>
/// The right to write a file, held by one process at a time: an exclusive lock on a file beside it, <c>FILE.lock</c>, which ends with its process
/// however that ends. Who holds it stands in <c>FILE.lock.by</c>, for nobody can read what is locked. Both are removed when it is given back.
/// </summary>
public sealed class FileLock : IDisposable
{
    private readonly FileStream stream;
    private readonly string path;

    private FileLock(FileStream stream, string path) => (this.stream, this.path) = (stream, path);

    /// <summary>Takes the lock of a file.</summary>
    /// <param name="file">The file that is to be written; it need not be there.</param>
    /// <exception cref="IOException">Another process holds it, which the message names; or no lock can be written there.</exception>
    public static FileLock Take(string file)
    {
        var path = $"{file}.lock";
        try
        {
            while (true)
            {
#pragma warning disable CA2000 // it belongs to the lock from here on, and is closed where there is none
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
#pragma warning restore CA2000
                if (IsAt(path, stream))
                {
                    Sign(HolderOf(path));
                    return new(stream, path);
                }

                stream.Dispose();
            }
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            throw new IOException($"'{file}' is being written by {Holder(path)}; wait for it, or write to another file", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write '{file}': {exception.Message.Replace(path, file, StringComparison.Ordinal)}", exception);
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        // While it is still locked: whoever has opened this file meanwhile sees that its name is gone.
        File.Delete(HolderOf(path));
        File.Delete(path);
        stream.Dispose();
    }

    // The one before may have removed the file between our opening it and our locking it: locked then is a file that has no name any more,
    // and the name is another's. The time of the last change can be set and read without opening, and tells the two apart.
    private static bool IsAt(string path, FileStream stream)
    {
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, DateTime.UtcNow.AddTicks(-Environment.ProcessId));
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }

    // A link that somebody has put there is removed, and not written through.
    private static void Sign(string file)
    {
        File.Delete(file);
        using var text = new StreamWriter(new FileStream(file, FileMode.CreateNew));
        text.Write($"process {Environment.ProcessId} on {Environment.MachineName}, since {DateTimeOffset.Now.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}");
    }

    private static string HolderOf(string path) => $"{path}.by";

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(HolderOf(path)) is { Length: > 0 } text ? text : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
