namespace RandomizedSmoothing.Models.DataSets;

/// <summary>
/// The binary layouts of CIFAR-10 and CIFAR-100 (Krizhevsky 2009): for each image its label, of CIFAR-100 the coarse one and the fine one, a byte
/// each, then 32×32 bytes each of red, green and blue.
/// </summary>
internal static class CifarFile
{
    private const int Ten = 10;
    private const int Coarse = 20;
    private const int Fine = 100;
    private static readonly ImageShape Shape = new(3, 32, 32);

    /// <param name="path">The name that messages give it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="asked">Which labels of CIFAR-100 are asked for; <see langword="null"/> where none were named.</param>
    public static ImageSet Read(string path, byte[] bytes, CifarLabels? asked)
    {
        var size = 1 + Shape.Dimension;
        var (isTen, isHundred) = (bytes.Length % size == 0, bytes.Length % (size + 1) == 0);
        if (bytes.Length == 0 || (!isTen && !isHundred))
        {
            throw new ModelException(FormattableString.Invariant(
                $"'{path}' has {bytes.Length} bytes: CIFAR-10's binary layout has {size} for each image, and CIFAR-100's {size + 1}; it is cut off after {bytes.Length / size} images of the one, or {bytes.Length / (size + 1)} of the other, or something else"));
        }

        // A length that both layouts can have, that of 3,074 images or a multiple: where the bytes are labels of both, they are CIFAR-10's.
        var isOfTen = isTen && (!isHundred || Array.TrueForAll(Labels(bytes, 1, 0), label => label < Ten));
        if (isOfTen && asked is not null)
        {
            throw new ModelException($"'{path}' is CIFAR-10's, with one label for each image: --labels-of is for CIFAR-100, which has a fine one and a coarse one");
        }

        var (before, place, classes) = isOfTen ? (1, 0, Ten) : asked == CifarLabels.Coarse ? (2, 0, Coarse) : (2, 1, Fine);
        var labels = Labels(bytes, before, place);
        DataFile.CheckLabels(path, labels, classes);
        var values = new byte[labels.Length * Shape.Dimension];
        for (var i = 0; i < labels.Length; i++)
        {
            bytes.AsSpan((i * (before + Shape.Dimension)) + before, Shape.Dimension).CopyTo(values.AsSpan(i * Shape.Dimension));
        }

        return ImageSet.Of(path, Shape, classes, new StoredPixels(values), labels);
    }

    private static int[] Labels(byte[] bytes, int before, int place)
    {
        var size = before + Shape.Dimension;
        return [.. Enumerable.Range(0, bytes.Length / size).Select(i => (int)bytes[(i * size) + place])];
    }
}
