using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Tests.Logs;

/// <summary>A small log as text, as an archive, and as it is read.</summary>
internal static class LogText
{
    internal const string Header = "idx\tlabel\tpredict\tradius\tcorrect\ttime\n";
    internal const string First = "0\t3\t3\t0.5\t1\t0:00:14.114881\n";
    internal const string Second = "1\t2\t-1\t0.0\t0\t0:00:13.996586\n";

    internal static readonly CertificationRecord FirstRecord = new(0, 3, 3, 0.5, new TimeSpan(0, 0, 0, 14, 114, 881));
    internal static readonly CertificationRecord SecondRecord = new(1, 2, -1, 0, new TimeSpan(0, 0, 0, 13, 996, 586));

    internal static (List<CertificationRecord> Records, string? Warning) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static (List<CertificationRecord> Records, string? Warning) Read(byte[] log)
    {
        using var reader = new CertificationLogReader(new MemoryStream(log), "some.log");
        return ([.. reader.ReadToEnd()], reader.Warning);
    }

    internal static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var archive = new GZipStream(packed, CompressionMode.Compress))
        {
            archive.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
