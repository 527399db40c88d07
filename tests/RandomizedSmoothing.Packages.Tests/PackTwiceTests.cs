using System.Security.Cryptography;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>Whoever packs what is built a second time gets the same files, byte by byte.</summary>
[Category("Slow")]
public sealed class PackTwiceTests
{
    [Test]
    public async Task Every_package_is_the_same_file()
    {
        var (first, second) = (await Feed.FolderAsync(), await Feed.PackAsync());
        try
        {
            Assert.That(Hashes(second), Is.EqualTo(Hashes(first)).And.Count.GreaterThan(8));
        }
        finally
        {
            Directory.Delete(second, recursive: true);
        }
    }

    private static List<string> Hashes(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];
}
