namespace RandomizedSmoothing.Models.DataSets;

/// <summary>CIFAR-10's binary layout (Krizhevsky 2009): for each image a label byte, then 32×32 bytes each of red, green and blue.</summary>
internal static class Cifar10File
{
    private const int Classes = 10;
    private static readonly ImageShape Shape = new(3, 32, 32);

    public static ImageSet Read(string path, byte[] bytes)
    {
        var size = 1 + Shape.Dimension;
        if (bytes.Length == 0 || bytes.Length % size != 0)
        {
            throw new ModelException(FormattableString.Invariant(
                $"'{path}' has {bytes.Length} bytes: CIFAR-10's binary layout has {size} for each image, and so the file is cut off after {bytes.Length / size} images, or something else"));
        }

        var labels = new byte[bytes.Length / size];
        var values = new byte[labels.Length * Shape.Dimension];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = bytes[i * size];
            bytes.AsSpan((i * size) + 1, Shape.Dimension).CopyTo(values.AsSpan(i * Shape.Dimension));
        }

        DataFile.CheckLabels(path, labels, Classes);
        return ImageSet.Of(path, Shape, Classes, values, labels, byte.MaxValue);
    }
}
