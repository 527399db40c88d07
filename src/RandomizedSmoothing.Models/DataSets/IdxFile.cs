using System.Buffers.Binary;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>MNIST's IDX layout (LeCun, Cortes and Burges 1998): a magic number, the sizes as big-endian integers, then a byte a value.</summary>
internal static class IdxFile
{
    // Some programs that unpack MNIST write a dot for the second dash.
    private static readonly string[] Images = ["images-idx3-ubyte", "images.idx3-ubyte"];
    private static readonly string[] Labels = ["labels-idx1-ubyte", "labels.idx1-ubyte"];

    public static bool IsImages(string name) => Images.Any(part => name.Contains(part, StringComparison.Ordinal));

    public static ImageSet Read(string path)
    {
        var (sizes, values) = Parse(path, 3);
        var labelPath = LabelPath(path);
        var (counts, labels) = Parse(labelPath, 1);
        if (counts[0] != sizes[0])
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' has {sizes[0]} images, but '{labelPath}' beside it has {counts[0]} labels"));
        }

        var shape = new ImageShape(1, sizes[1], sizes[2]);
        return ImageSet.Of(path, shape, null, new StoredPixels(values), Array.ConvertAll(labels, label => (int)label));
    }

    // The labels may be packed where the images are not, and have the dash where they have the dot.
    private static string LabelPath(string path)
    {
        var (name, folder) = (Path.GetFileName(path), Path.GetDirectoryName(path) ?? "");
        var part = Array.FindIndex(Images, part => name.Contains(part, StringComparison.Ordinal));
        string[] names = [.. Labels.Skip(part).Concat(Labels.Take(part)).Select(label => name.Replace(Images[part], label, StringComparison.Ordinal))];
        return names.SelectMany(Packings).Select(candidate => Path.Combine(folder, candidate)).FirstOrDefault(File.Exists)
            ?? throw new ModelException($"'{path}' has no labels: '{Path.Combine(folder, names[0])}' is missing");
    }

    private static string[] Packings(string name) => DataFile.Plain(name) is var plain && plain == name ? [plain, plain + ".gz"] : [name, plain];

    private static (int[] Sizes, byte[] Values) Parse(string path, int dimensions)
    {
        var bytes = DataFile.Bytes(path);
        var header = 4 * (1 + dimensions);
        if (bytes.Length < header || BinaryPrimitives.ReadUInt32BigEndian(bytes) != 0x800u + (uint)dimensions)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' does not begin as an IDX file of bytes in {dimensions} {(dimensions == 1 ? "dimension" : "dimensions")} does"));
        }

        var sizes = Enumerable.Range(1, dimensions).Select(i => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4 * i))).ToArray();
        var expected = sizes.Aggregate(1.0, (product, size) => product * size);
        if (expected < 1 || bytes.Length - header != expected)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' has {bytes.Length - header} bytes of data, but its header says {string.Join('×', sizes)}; is it cut off?"));
        }

        return (Array.ConvertAll(sizes, size => (int)size), bytes[header..]);
    }
}
