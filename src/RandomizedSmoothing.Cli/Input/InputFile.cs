using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Input;

/// <summary>Opens what the user named, and says in one line why it cannot.</summary>
internal static class InputFile
{
    /// <summary>Opens a file to read.</summary>
    /// <exception cref="UsageException">The file is missing, a folder, or not ours to read.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder, but a file is expected here");
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"no such file: '{path}'", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot read '{path}': {exception.Message}", exception);
        }
    }

    /// <summary>Reads the class names in a file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    /// <exception cref="CertificationLogException">It holds no names.</exception>
    public static IReadOnlyList<string> ReadClassNames(string path)
    {
        using var text = new StreamReader(TextFile.Open(path, "file of class names"));
        return ClassNames.Read(text, path);
    }
}
