namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// A file as it is when it is looked at first. A model is read more than once, by what runs it and for its SHA-256, since no array holds a large one: all have
/// to find the same file.
/// </summary>
internal readonly record struct FileStamp
{
    private readonly string path;
    private readonly (long Length, DateTime Written) seen;

    private FileStamp(string path) => (this.path, seen) = (path, Look(path));

    /// <summary>Looks at a file; one that is not there is refused by whoever opens it.</summary>
    public static FileStamp Of(string path) => new(path);

    /// <summary>Looks again.</summary>
    /// <exception cref="UsageException">It is another by now.</exception>
    public void Check()
    {
        if (Look(path) != seen)
        {
            throw new UsageException($"'{path}' was changed while it was read; begin again when it is whole");
        }
    }

    private static (long Length, DateTime Written) Look(string path) => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
}
