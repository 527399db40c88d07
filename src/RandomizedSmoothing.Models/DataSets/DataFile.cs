using System.IO.Compression;
using System.Text;
using RandomizedSmoothing.Models.DataSets.Arrays;
using RandomizedSmoothing.Models.DataSets.Pictures;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Reads data sets in the formats that they are published in, plain or packed by gzip.</summary>
public static class DataFile
{
    // CIFAR-10's five batches in one file have 154 MB, 7,000 pictures of 3×224×224 this much.
    internal const int MostBytes = 1 << 30;

    private const int TestDigits = 500;

    /// <summary>
    /// Reads a data set by what its name says: <c>….bin</c> is the binary layout of CIFAR-10 or CIFAR-100, <c>…-images-idx3-ubyte</c> (or
    /// <c>…-images.idx3-ubyte</c>) MNIST's IDX with its <c>…-labels-idx1-ubyte</c> beside it, <c>….csv</c> the digits, 64 values from 0 to 16 and
    /// the label; each also with <c>.gz</c>. <c>….npz</c> and <c>….npy</c> are arrays of NumPy, and a folder is one of PNG and JPEG pictures, in a
    /// folder for each class or with a <c>labels.csv</c>.
    /// The digits come with this assembly: <c>digits</c> is all of them, <c>digits-train</c> the first 1,297, <c>digits-test</c> the last 500.
    /// Behind any of them, <c>#FROM..TO</c> takes a part, numbered from 0 again: <c>…-images-idx3-ubyte.gz#..8000</c> are the first 8,000.
    /// </summary>
    /// <param name="path">The file or folder, or one of the names of the digits.</param>
    /// <param name="scale">What a model gets for a value; from 0 to 1 where it is left out.</param>
    /// <param name="labels">Which labels of CIFAR-100; the fine ones where it is left out.</param>
    /// <exception cref="ModelException">The file cannot be read, is cut off, or holds a label or a value outside its range; or has no such scale or labels.</exception>
    public static ImageSet Read(string path, Scale? scale = null, CifarLabels? labels = null)
    {
        if (DataPart.Split(path) is var (whole, part))
        {
            return part.Of(Read(whole, scale, labels), path);
        }

        var images = Of(path, labels);
        return scale is null || scale == images.Scale ? images : images.Scaled(scale);
    }

    /// <summary>A name without <c>.gz</c>.</summary>
    internal static string Plain(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;

    private static ImageSet Of(string path, CifarLabels? labels)
    {
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(Plain(name)).ToLowerInvariant();
        if (labels is not null && extension != ".bin")
        {
            throw new ModelException($"'{path}' has one label for each image: --labels-of is for CIFAR-100's binary file, such as test.bin, which has a fine one and a coarse one");
        }

        return path is "digits" or "digits-train" or "digits-test" ? Digits(path)
            : Directory.Exists(path) ? PictureFolder.Read(path)
            : extension == ".bin" ? CifarFile.Read(path, Bytes(path), labels)
            : extension == ".csv" ? DigitsFile.Read(path, Encoding.UTF8.GetString(Bytes(path)))
            : IdxFile.IsImages(name) ? IdxFile.Read(path)
            : extension is ".npy" or ".npz" && Plain(name) == name ? ArrayFile.Read(path)
            : throw new ModelException(
                $"{(Path.Exists(path) ? $"'{path}' is no data set by its name" : $"no such file or folder: '{path}'")}; known are CIFAR's test_batch.bin and test.bin, MNIST's t10k-images-idx3-ubyte (its labels beside it) and digits.csv, each also with .gz; NumPy's .npz, or .npy with its labels beside it; a folder of PNG or JPEG pictures; and the built-in digits, digits-train and digits-test");
    }

    private static ImageSet Digits(string name)
    {
        var digits = DigitsFile.Read("digits", Encoding.UTF8.GetString(Bytes("digits", typeof(DataFile).Assembly.GetManifestResourceStream("digits.csv.gz")!, isPacked: true)));
        return digits.Slice(name, name switch { "digits-train" => ..^TestDigits, "digits-test" => ^TestDigits.., _ => .. });
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ModelException">There is none, or it cannot be read.</exception>
    internal static FileStream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ModelException($"'{path}' is a folder, but a file is expected here");
        }

        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"no such file: '{path}'", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelException($"cannot read '{path}': {exception.Message}", exception);
        }
    }

    internal static byte[] Bytes(string path)
    {
        using var file = Open(path);
        try
        {
            return Bytes(path, file, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException exception)
        {
            throw new ModelException($"'{path}': the gzip archive is damaged", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelException($"cannot read '{path}': {exception.Message}", exception);
        }
    }

    private static byte[] Bytes(string path, Stream file, bool isPacked)
    {
        using var unpacked = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = unpacked.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (!isPacked && file is FileStream { CanSeek: true } && bytes.Length > file.Length)
            {
                throw new ModelException($"'{path}' goes on beyond its length: it is a device, or was written to while it was read");
            }

            if (bytes.Length > MostBytes)
            {
                throw new ModelException($"'{path}' has more than 1 GiB, and is no file known here");
            }
        }

        return bytes.ToArray();
    }

    internal static void CheckLabels(string path, int[] labels, int classes)
    {
        var wrong = Array.FindIndex(labels, label => label < 0 || label >= classes);
        if (wrong >= 0)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}': image {wrong} has the label {labels[wrong]}, but labels are from 0 to {classes - 1}"));
        }
    }
}
