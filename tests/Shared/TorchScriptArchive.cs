using System.IO.Compression;
using System.Text;

namespace RandomizedSmoothing.Tests.Shared;

/// <summary>
/// Networks in TorchScript, each from the text of its forward: what <c>torch.jit.save</c> writes is an archive of source text and two pickles,
/// and a network without weights needs no more.
/// </summary>
internal static class TorchScriptArchive
{
    /// <summary>Ten pixels of an image with one channel as logits: no weights, no sums, no chance.</summary>
    public const string TenPixels = "torch.slice(torch.flatten(x, 1), 1, 18, 28)";

    // A pickle of an object of the class M with its one attribute, training, false; and one of an empty tuple.
    private const string Module = "\u0080\u0002c__torch__\nM\n)\u0081}(X\u0008\0\0\0training\u0089ub.";
    private const string Nothing = "\u0080\u0002).";

    /// <summary>Writes a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="forward">An expression of the batch x, n×channels×height×width; statements may stand before it, a line each.</param>
    /// <param name="type">The type of what it gives.</param>
    /// <returns>The file.</returns>
    public static string Write(string path, string forward, string type = "Tensor")
    {
        var lines = forward.Split('\n');
        var body = string.Concat(lines[..^1].Select(line => $"    {line}\n")) + $"    return {lines[^1]}\n";
        Write(
            path,
            ("constants.pkl", Nothing),
            ("data.pkl", Module),
            ("version", "3\n"),
            ("code/__torch__.py", $"class M(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n  def forward(self: __torch__.M,\n    x: Tensor) -> {type}:\n{body}"));
        return path;
    }

    /// <summary>Writes an archive, each character of a text as one byte.</summary>
    public static void Write(string path, params (string Name, string Text)[] entries)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var entry = archive.CreateEntry($"network/{name}", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.Latin1.GetBytes(text));
        }
    }
}
