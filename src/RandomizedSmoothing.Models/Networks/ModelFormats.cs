using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Tells what a model's file is from its first bytes, or, of an archive, from what lies in it.</summary>
internal static class ModelFormats
{
    private const int Head = 1 << 16;

    /// <summary>The format of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">The shape of an image, for the line of Python that makes a model of a file that is none.</param>
    /// <exception cref="ModelException">The file cannot be read, or is none that can be used; the message says what it is, and what to do.</exception>
    public static ModelFormat Of(string path, ImageShape images)
    {
        using var file = DataFile.Open(path);
        var head = new byte[Head];
        head = head[..file.ReadAtLeast(head, Head, throwOnEndOfStream: false)];
        if (NetworkFile.IsNetwork(head))
        {
            return ModelFormat.Network;
        }

        if (IsOnnx(path, head))
        {
            return ModelFormat.Onnx;
        }

        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return OfArchive(path, file, images);
        }

        throw new ModelException(
            PickledObject.IsPickle(head) ? PickledObject.Of(head).Explain(path, images)
            : head.AsSpan(Math.Min(1, head.Length)).StartsWith("HDF\r\n"u8) ? $"'{path}' is an HDF5 file, as Keras writes them; {PickledObject.Wanted}"
            : IsSafetensors(head) ? $"'{path}' is a safetensors file, weights without a network; {PickledObject.Wanted}"
            : $"'{path}' is no TorchScript model, as torch.jit.save writes it, no ONNX model, and no network of 'smoothing train'");
    }

    private static ModelFormat OfArchive(string path, FileStream file, ImageShape images)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Any(entry => entry.Name == "constants.pkl"))
            {
                return ModelFormat.TorchScript;
            }

            var data = archive.Entries.FirstOrDefault(entry => entry.Name == "data.pkl")
                ?? throw new ModelException($"'{path}' is an archive, but no TorchScript model, as torch.jit.save writes it: it has no constants.pkl");
            using var stream = data.Open();
            var pickle = new byte[PickledObject.Enough];
            pickle = pickle[..stream.ReadAtLeast(pickle, pickle.Length, throwOnEndOfStream: false)];
            throw new ModelException(PickledObject.Of(pickle).Explain(path, images));
        }
        catch (InvalidDataException exception)
        {
            throw new ModelException($"'{path}' is no TorchScript model, as torch.jit.save writes it: the archive is damaged or cut off", exception);
        }
    }

    // ONNX has no mark of its own: a message of Protocol Buffers, which begins with its version, a small number.
    private static bool IsOnnx(string path, ReadOnlySpan<byte> head) =>
        head is [0x08, > 0 and < 0x40, 0x12 or 0x1a or 0x22 or 0x28 or 0x32 or 0x3a or 0x42, ..] || (path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase) && head.Length > 0);

    // Eight bytes of length, then JSON.
    private static bool IsSafetensors(ReadOnlySpan<byte> head) =>
        head.Length > 9 && head[8] == '{' && BitConverter.ToUInt64(head) < 1UL << 30 && Encoding.ASCII.GetString(head).Contains("\"dtype\"", StringComparison.Ordinal);
}
