using System.Security.Cryptography;
using System.Text;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Images with labels: values in [0, 1], channel after channel, row after row.</summary>
public sealed class ImageSet
{
    private readonly byte[] values;
    private readonly byte[] labels;
    private readonly float scale;

    private ImageSet(string name, ImageShape shape, int classes, byte[] values, byte[] labels, int largest, string hash)
    {
        (Name, Shape, Classes, Hash) = (name, shape, classes, hash);
        (this.values, this.labels) = (values, labels);
        scale = largest;
    }

    /// <summary>The name that messages give it: the file's.</summary>
    public string Name { get; }

    /// <summary>The shape of an image.</summary>
    public ImageShape Shape { get; }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of images, at least 1.</summary>
    public int Count => labels.Length;

    /// <summary>SHA-256 of shapes, values and labels, in lower case: the same for a packed file and a plain one.</summary>
    public string Hash { get; }

    /// <summary>The label of an image, from 0.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public int Label(int index) => labels[index];

    /// <summary>The values of an image.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public float[] Image(int index) => Array.ConvertAll(values[(index * Shape.Dimension)..((index + 1) * Shape.Dimension)], value => value / scale);

    /// <summary>Some of the images, numbered from 0 again.</summary>
    internal ImageSet Slice(string name, Range range) => Of(
        name, Shape, Classes, values[(range.Start.GetOffset(Count) * Shape.Dimension)..(range.End.GetOffset(Count) * Shape.Dimension)], labels[range], (int)scale);

    internal static ImageSet Of(string name, ImageShape shape, int classes, byte[] values, byte[] labels, int largest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(shape.ToString()));
        hash.AppendData(values);
        hash.AppendData(labels);
        return new(name, shape, classes, values, labels, largest, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
