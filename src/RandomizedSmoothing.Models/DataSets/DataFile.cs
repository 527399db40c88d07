using System.IO.Compression;
using System.Text;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>Reads data sets in the formats that they are published in, plain or packed by gzip.</summary>
public static class DataFile
{
    // The largest data set read here, CIFAR-10's five batches in one file, has 154 MB.
    private const int MostBytes = 1 << 30;

    private const int TestDigits = 500;

    /// <summary>
    /// Reads a data set by what its name says: <c>….bin</c> is CIFAR-10's binary layout, <c>…-images-idx3-ubyte</c> MNIST's IDX with its
    /// <c>…-labels-idx1-ubyte</c> beside it, <c>….csv</c> the digits, 64 values from 0 to 16 and the label; each also with <c>.gz</c>.
    /// The digits come with this assembly: <c>digits</c> is all of them, <c>digits-train</c> the first 1,297, <c>digits-test</c> the last 500.
    /// Behind any of them, <c>#FROM..TO</c> takes a part, numbered from 0 again: <c>…-images-idx3-ubyte.gz#..8000</c> are the first 8,000.
    /// </summary>
    /// <param name="path">The file, or one of the names of the digits.</param>
    /// <exception cref="ModelException">The file cannot be read, is cut off, or holds a label or a value outside its range.</exception>
    public static ImageSet Read(string path)
    {
        if (DataPart.Split(path) is var (whole, part))
        {
            return part.Of(Read(whole), path);
        }

        if (path is "digits" or "digits-train" or "digits-test")
        {
            var digits = DigitsFile.Read("digits", Encoding.UTF8.GetString(Bytes("digits", typeof(DataFile).Assembly.GetManifestResourceStream("digits.csv.gz")!, isPacked: true)));
            return digits.Slice(path, path switch { "digits-train" => ..^TestDigits, "digits-test" => ^TestDigits.., _ => .. });
        }

        var name = Path.GetFileName(path);
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return plain.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) ? Cifar10File.Read(path, Bytes(path))
            : plain.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? DigitsFile.Read(path, Encoding.UTF8.GetString(Bytes(path)))
            : IdxFile.IsImages(name) ? IdxFile.Read(path)
            : throw new ModelException(
                $"'{path}' is no data set by its name; known are CIFAR-10's test_batch.bin, MNIST's t10k-images-idx3-ubyte (its labels beside it) and digits.csv, each also with .gz, and the built-in digits, digits-train and digits-test");
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
            if (bytes.Length > MostBytes)
            {
                throw new ModelException($"'{path}' has more than 1 GiB, and is no file known here");
            }
        }

        return bytes.ToArray();
    }

    internal static void CheckLabels(string path, byte[] labels, int classes)
    {
        var wrong = Array.FindIndex(labels, label => label >= classes);
        if (wrong >= 0)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}': image {wrong} has the label {labels[wrong]}, but labels are from 0 to {classes - 1}"));
        }
    }
}
