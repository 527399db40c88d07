using System.CommandLine;
using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines.Certificates;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Verify;

/// <summary>Where <c>verify --certificate</c> writes what others can check, a file a claim.</summary>
internal sealed class CertificateFolder
{
    // What is larger is for programs alone, and compresses to a tenth.
    private const int LargestPlain = 2_000_000;

    private readonly string folder;

    /// <exception cref="UsageException">There can be no such folder.</exception>
    public CertificateFolder(string folder)
    {
        this.folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--certificate '{folder}' is no folder, and none can be made there: {exception.Message}", exception);
        }
    }

    public static Option<string?> Option() => new("--certificate")
    {
        Description = "Write what is proved or refuted into this folder, a file a claim, for a checker that needs none of this program",
        HelpName = "FOLDER",
    };

    /// <summary>Writes the certificates, each whole or not at all, and says where, or why a claim has none.</summary>
    public IEnumerable<string> Write(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            yield return CertificateText.Of(finding, $"smoothing {Tool[0]}", Tool.ElementAtOrDefault(1)) is { } lines
                ? $"{finding.Claim.Id}: {Write(finding.Claim.Id, string.Concat(lines.Select(line => line + "\n")))}"
                : $"{finding.Claim.Id}: no certificate, for it is {finding.Verdict.Name()} by evidence that is {finding.Evidence.Kind.Name()}";
        }
    }

    private static string[] Tool => SmoothingApp.Version.Split('+');

    private string Write(string id, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var plain = Path.Combine(folder, $"{id}.jsonl");
        var packed = plain + ".gz";
        var (file, stale) = content.Length > LargestPlain ? (packed, plain) : (plain, packed);
        WholeFile.Write(file, file == packed ? Packed(content) : content);
        File.Delete(stale);
        return file;
    }

    private static byte[] Packed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.SmallestSize))
        {
            zip.Write(content);
        }

        return bytes.ToArray();
    }
}
