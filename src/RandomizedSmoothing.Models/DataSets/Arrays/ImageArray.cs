namespace RandomizedSmoothing.Models.DataSets.Arrays;

/// <summary>
/// Arrays as images and labels: n×c×h×w, n×h×w×c or n×h×w, in either order of memory. Of the second size and the last, the one that is 1 or 3
/// counts the channels; where both are, or neither, the smaller one.
/// </summary>
internal static class ImageArray
{
    private const string Valid = "n×h×w, n×c×h×w or n×h×w×c";

    /// <summary>Joins both.</summary>
    /// <exception cref="ModelException">They do not fit each other, or are no images or no labels.</exception>
    public static ImageSet With(string path, NpyArray images, NpyArray labels)
    {
        var (sizes, strides) = (images.Sizes, images.Strides);
        if (sizes.Length is not (3 or 4))
        {
            throw new ModelException($"{images.Place} is {images.Shape}, but images are {Valid}{(sizes.Length == 2 ? ": reshape each row" : "")}");
        }

        if (!images.Type.IsByte && !images.Type.IsFloat)
        {
            throw new ModelException($"{images.Place} has the type '{images.Type}', but the values of images are uint8, or numbers of half, single or double precision: x.astype(numpy.uint8) makes bytes of numbers from 0 to 255");
        }

        var classes = Labels(labels, sizes[0], images.Place);
        var (second, last) = (sizes[1], sizes[^1]);
        var (isSecond, isLast) = (second is 1 or 3, last is 1 or 3);
        var isAmbiguous = sizes.Length == 4 && ((isSecond && isLast) || second == last);
        int[] axes = sizes.Length == 3 ? [-1, 1, 2] : (isSecond == isLast ? second <= last : isSecond) ? [1, 2, 3] : [3, 1, 2];
        var shape = new ImageShape(axes[0] < 0 ? 1 : sizes[axes[0]], sizes[axes[1]], sizes[axes[2]]);
        int[] order = [strides[0], axes[0] < 0 ? 0 : strides[axes[0]], strides[axes[1]], strides[axes[2]]];
        var pixels = images.Type.IsByte
            ? new StoredPixels(Turned(images.Bytes, sizes[0], shape, order))
            : new StoredPixels(Turned(Numbers(images), sizes[0], shape, order));
        return ImageSet.Of(path, shape, null, pixels, classes)
            .With(warnings: isAmbiguous ? [$"{images.Place} is {images.Shape}, which may be n×c×h×w or n×h×w×c: it is read as images of {shape}"] : []);
    }

    private static int[] Labels(NpyArray labels, int images, string place)
    {
        if (labels.Type.IsFloat || labels.Sizes is not ([_] or [_, 1]))
        {
            throw new ModelException($"{labels.Place} is {labels.Shape} of type '{labels.Type}', but labels are n whole numbers{(labels.Sizes is [_, > 1] ? ": y.argmax(1) makes them of a 1 among zeros" : labels.Type.IsFloat ? ": y.astype(int) makes them" : "")}");
        }

        if (labels.Sizes[0] != images)
        {
            throw new ModelException(FormattableString.Invariant($"{place} has {images} images, but {labels.Place} has {labels.Sizes[0]} labels"));
        }

        var (values, size) = (new int[images], labels.Type.Size);
        for (var i = 0; i < images; i++)
        {
            var label = labels.Type.Whole(labels.Bytes.AsSpan(i * size, size));
            values[i] = label >= 0 && label < ImageSet.MostClasses ? (int)label
                : throw new ModelException(FormattableString.Invariant($"{labels.Place}: image {i} has the label {label}, but labels are from 0 to {ImageSet.MostClasses - 1}"));
        }

        return values;
    }

    private static float[] Numbers(NpyArray array)
    {
        var (type, bytes) = (array.Type, array.Bytes);
        var values = new float[bytes.Length / type.Size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)type.Float(bytes.AsSpan(i * type.Size, type.Size));
            if (!float.IsFinite(values[i]))
            {
                throw new ModelException(FormattableString.Invariant(
                    $"{array.Place}: image {(array.IsFortran ? i % array.Sizes[0] : i / (values.Length / array.Sizes[0]))} has the value {type.Float(bytes.AsSpan(i * type.Size, type.Size))}, but values are finite numbers of single precision"));
            }
        }

        return values;
    }

    private static T[] Turned<T>(T[] values, int count, ImageShape shape, int[] strides)
    {
        if (strides[3] == 1 && strides[2] == shape.Width && (shape.Channels == 1 || strides[1] == shape.Height * shape.Width) && strides[0] == shape.Dimension)
        {
            return values;
        }

        var (turned, next) = (new T[values.Length], 0);
        for (var i = 0; i < count; i++)
        {
            for (var channel = 0; channel < shape.Channels; channel++)
            {
                for (var row = 0; row < shape.Height; row++)
                {
                    var start = (i * strides[0]) + (channel * strides[1]) + (row * strides[2]);
                    for (var column = 0; column < shape.Width; column++)
                    {
                        turned[next++] = values[start + (column * strides[3])];
                    }
                }
            }
        }

        return turned;
    }
}
