namespace RandomizedSmoothing.Cli.Tests.Check;

/// <summary>A file in a folder of its own, which goes with it.</summary>
internal sealed class ClaimFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("claim-");

    public ClaimFile(string name, string? text = null)
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        if (text is not null)
        {
            File.WriteAllText(Path, text);
        }
    }

    /// <summary>The file, which need not exist.</summary>
    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);
}
