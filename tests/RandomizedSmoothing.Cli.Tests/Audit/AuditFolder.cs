using System.IO.Compression;
using System.Text;

namespace RandomizedSmoothing.Cli.Tests.Audit;

/// <summary>A folder of a test's own, and where the logs of the other test projects are.</summary>
internal sealed class AuditFolder : IDisposable
{
    public const string Header = "idx\tlabel\tpredict\tradius\tcorrect\ttime\n";

    public string Place { get; } = Directory.CreateTempSubdirectory("audit-").FullName;

    /// <summary>The same 120 samples of 4 classes under two sigmas.</summary>
    public static string Small(string sigma) =>
        Repository.File("tests", "RandomizedSmoothing.Tests", "Logs", "Small", $"small_sigma_{sigma}.tsv");

    /// <summary>The text of the smaller sigma's log.</summary>
    public static string SmallText => File.ReadAllText(Small("0.25"));

    /// <summary>The four real logs; the test is skipped where there are none.</summary>
    public static string Real() => Repository.Data("certify-logs", "salman2019-cohen-resnet110");

    /// <summary>Writes a file, with the folders above it.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a packed file.</summary>
    public string WritePacked(string name, string text)
    {
        var path = PathOf(name);
        using var archive = new GZipStream(File.Create(path), CompressionMode.Compress);
        archive.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    public string PathOf(string name)
    {
        var path = Path.Combine(Place, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public static string[] LinesOf(string path) => File.ReadAllLines(path);

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
