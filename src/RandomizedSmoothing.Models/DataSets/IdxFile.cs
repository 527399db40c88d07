using System.Buffers.Binary;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>MNIST's IDX layout (LeCun, Cortes and Burges 1998): a magic number, the sizes as big-endian integers, then a byte a value.</summary>
internal static class IdxFile
{
    private const string Images = "images-idx3-ubyte";
    private const string Labels = "labels-idx1-ubyte";
    private const int Classes = 10;

    public static bool IsImages(string name) => name.Contains(Images, StringComparison.Ordinal);

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
        DataFile.CheckLabels(labelPath, labels, Classes);
        return ImageSet.Of(path, shape, Classes, values, labels, byte.MaxValue);
    }

    // The labels may be packed where the images are not.
    private static string LabelPath(string path)
    {
        var name = Path.GetFileName(path).Replace(Images, Labels, StringComparison.Ordinal);
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var folder = Path.GetDirectoryName(path) ?? "";
        return new[] { name, plain, plain + ".gz" }.Select(candidate => Path.Combine(folder, candidate)).FirstOrDefault(File.Exists)
            ?? throw new ModelException($"'{path}' has no labels: '{Path.Combine(folder, name)}' is missing");
    }

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
