using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Claims.Engines.Certificates;

namespace RandomizedSmoothing.Cli.Recheck;

/// <summary>Which files are certificates, and what they say.</summary>
internal static class CertificateFiles
{
    private static readonly string[] Extensions = [".jsonl", ".jsonl.gz"];

    /// <summary>A file, or those of a folder, in the order of their names.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : throw new UsageException($"no such file or folder: '{path}'; a certificate, or a folder of certificates, is expected");
        }

        string[] files = [.. Directory.EnumerateFiles(path).Where(file => Extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UsageException($"no certificate in the folder '{path}': none of its files ends in {string.Join(" or ", Extensions)}");
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="UsageException">It is no certificate; the message says which line, and why.</exception>
    public static ProofCertificate Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            using var unpacked = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
            using var reader = new StreamReader(unpacked, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return CertificateReader.Read(reader.ReadToEnd());
        }
        catch (Exception exception) when (exception is InvalidDataException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' is no certificate: {(exception is DecoderFallbackException ? "it is no text in UTF-8" : exception.Message)}", exception);
        }
    }
}
