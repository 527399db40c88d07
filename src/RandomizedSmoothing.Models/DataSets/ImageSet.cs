using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Images with labels: the values of an image stand channel after channel, row after row.</summary>
public sealed class ImageSet
{
    /// <summary>More classes than any data set has; a label beyond them is a mistake.</summary>
    internal const int MostClasses = 1 << 20;

    private readonly Pixels pixels;
    private readonly int[] labels;
    private readonly Lazy<string> hash;
    private readonly string[] remarks = [];

    private ImageSet(string name, ImageShape shape, int? classes, Pixels pixels, int[] labels)
    {
        (Name, Shape, MayHaveMoreClasses) = (name, shape, classes is null);
        Classes = classes ?? Math.Max(2, labels.Max() + 1);
        (this.pixels, this.labels) = (pixels, labels);
        hash = new(Hashed);
    }

    private ImageSet(ImageSet other, string name, Range images, Scale scale, string[] classNames, string[] remarks)
        : this(name, other.Shape, other.MayHaveMoreClasses ? null : other.Classes, other.Taken(images), other.labels[images]) =>
        (Scale, ClassNames, this.remarks, Classes) = (scale, classNames, remarks, other.Classes);

    /// <summary>The name that messages give it: the file's.</summary>
    public string Name { get; }

    /// <summary>The shape of an image.</summary>
    public ImageShape Shape { get; }

    /// <summary>The number of classes, at least 2.</summary>
    public int Classes { get; }

    /// <summary>Whether <see cref="Classes"/> only counts the labels that occur: a model may have more.</summary>
    public bool MayHaveMoreClasses { get; }

    /// <summary>The names of the classes, in their order; empty where they have none.</summary>
    public IReadOnlyList<string> ClassNames { get; } = [];

    /// <summary>The number of images, at least 1.</summary>
    public int Count => labels.Length;

    /// <summary>What a model gets for a value.</summary>
    public Scale Scale { get; } = Scale.ZeroToOne;

    /// <summary>What is odd about the set: each a line, which names it.</summary>
    public IReadOnlyList<string> Warnings => [.. remarks, .. pixels.Oddity(Shape, Scale) is { } oddity ? [$"'{Name}' has {oddity}"] : Array.Empty<string>()];

    /// <summary>SHA-256 of shapes, values, labels and scale, in lower case: the same for a packed file and a plain one.</summary>
    public string Hash => hash.Value;

    /// <summary>Makes a set of bytes from 0 to 255, which a model gets as 0 to 1 unless <see cref="Scaled"/> says otherwise.</summary>
    /// <param name="name">The name that messages give it.</param>
    /// <param name="shape">The shape of an image; each size at least 1.</param>
    /// <param name="values">n·d values: image after image, in each channel after channel, row after row.</param>
    /// <param name="labels">n ≥ 1 labels, from 0.</param>
    /// <param name="classes">The number of classes, at least 2; where it is left out, the largest label and 1, and a model may have more.</param>
    /// <exception cref="ArgumentException">There is no label, or the values are not as many as the shape and the labels say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size, a label or the number of classes lies outside its range.</exception>
    public static ImageSet Create(string name, ImageShape shape, ReadOnlySpan<byte> values, ReadOnlySpan<int> labels, int? classes = null)
    {
        Check(shape, values.Length, labels, classes);
        return Of(name, shape, classes, new StoredPixels(values.ToArray()), labels.ToArray());
    }

    /// <summary>Makes a set of numbers, which a model gets as they are unless <see cref="Scaled"/> says otherwise.</summary>
    /// <param name="name">The name that messages give it.</param>
    /// <param name="shape">The shape of an image; each size at least 1.</param>
    /// <param name="values">n·d finite values: image after image, in each channel after channel, row after row.</param>
    /// <param name="labels">n ≥ 1 labels, from 0.</param>
    /// <param name="classes">The number of classes, at least 2; where it is left out, the largest label and 1, and a model may have more.</param>
    /// <exception cref="ArgumentException">There is no label, or the values are not as many as the shape and the labels say, or one is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A size, a label or the number of classes lies outside its range.</exception>
    public static ImageSet Create(string name, ImageShape shape, ReadOnlySpan<float> values, ReadOnlySpan<int> labels, int? classes = null)
    {
        Check(shape, values.Length, labels, classes);
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
            {
                throw new ArgumentException(FormattableString.Invariant($"A value is {value}, and no finite number."), nameof(values));
            }
        }

        return Of(name, shape, classes, new StoredPixels(values.ToArray()), labels.ToArray());
    }

    /// <summary>The label of an image, from 0.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public int Label(int index) => labels[index];

    /// <summary>The values of an image, as a model gets them.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    public float[] Image(int index) => pixels.Image(index, Shape, Scale);

    /// <summary>
    /// The values that images of this kind can have, for each channel, as a model gets them. Bytes have no others; numbers with a fraction are taken for
    /// pictures of 8 bits once, and may lie beside the grid.
    /// </summary>
    public IReadOnlyList<PixelGrid> Grid => [.. Enumerable.Range(0, Shape.Channels).Select(channel => pixels.Grid(Scale, channel))];

    /// <summary>The same images for a model that takes other numbers.</summary>
    /// <param name="scale">What it takes.</param>
    /// <exception cref="ModelException">The scale is for another number of channels.</exception>
    public ImageSet Scaled(Scale scale) => scale.Channels == 0 || scale.Channels == Shape.Channels
        ? new(this, Name, .., scale, [.. ClassNames], remarks)
        : throw new ModelException(FormattableString.Invariant(
            $"the scale {scale} has {scale.Channels} means, but the images of '{Name}' have {Shape.Channels} {(Shape.Channels == 1 ? "channel" : "channels")}, {Shape}: one for each, or one for all"));

    /// <summary>Some of the images, numbered from 0 again.</summary>
    internal ImageSet Slice(string name, Range range) => new(this, name, range, Scale, [.. ClassNames], remarks);

    /// <summary>The same images with names for their classes, and with lines about how they were read.</summary>
    internal ImageSet With(IEnumerable<string>? classNames = null, IEnumerable<string>? warnings = null) =>
        new(this, Name, .., Scale, [.. classNames ?? ClassNames], [.. remarks, .. warnings ?? []]);

    internal static ImageSet Of(string name, ImageShape shape, int? classes, Pixels pixels, int[] labels) => new(name, shape, classes, pixels, labels);

    private static void Check(ImageShape shape, int values, ReadOnlySpan<int> labels, int? classes)
    {
        if (shape is not { Channels: >= 1, Height: >= 1, Width: >= 1 })
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, $"The shape is {shape}, but each size must be at least 1.");
        }

        if (classes is < 2 or > MostClasses)
        {
            throw new ArgumentOutOfRangeException(nameof(classes), classes, FormattableString.Invariant($"There are {classes} classes, but must be from 2 to {MostClasses}."));
        }

        if (labels.Length == 0 || values != (Int128)labels.Length * shape.Channels * shape.Height * shape.Width)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {values} values and {labels.Length} labels, but there must be {shape} values a label, and at least one label."), nameof(values));
        }

        var end = classes ?? MostClasses;
        var wrong = labels.IndexOfAnyExceptInRange(0, end - 1);
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(labels), labels[wrong], FormattableString.Invariant($"Label {wrong} is {labels[wrong]}, but must be from 0 to {end - 1}."));
        }
    }

    private Pixels Taken(Range images) => images.Equals(Range.All)
        ? pixels
        : pixels.Slice(images.Start.GetOffset(Count), images.End.GetOffset(Count), Shape);

    // Labels that fit are hashed as bytes, and the usual scale not at all.
    private string Hashed()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        all.AppendData(Encoding.UTF8.GetBytes(Shape.ToString()));
        pixels.AddTo(all);
        all.AppendData(labels.Max() <= byte.MaxValue ? Array.ConvertAll(labels, label => (byte)label) : MemoryMarshal.AsBytes(labels.AsSpan()));
        if (Scale != Scale.ZeroToOne)
        {
            all.AppendData(Encoding.UTF8.GetBytes(Scale.Name));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
