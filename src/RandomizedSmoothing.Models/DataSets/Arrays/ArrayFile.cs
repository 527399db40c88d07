using System.IO.Compression;

namespace RandomizedSmoothing.Models.DataSets.Arrays;

/// <summary>Images and labels in arrays of NumPy: both in an archive, or in files side by side.</summary>
internal static class ArrayFile
{
    private static readonly string[] ImageNames = ["x", "images", "data"];
    private static readonly string[] LabelNames = ["y", "labels", "targets"];

    public static ImageSet Read(string path)
    {
        using var file = DataFile.Open(path);
        try
        {
            if (path.EndsWith(".npy", StringComparison.OrdinalIgnoreCase))
            {
                var array = NpyArray.Read($"'{path}'", file, file.Length);
                return ImageArray.With(path, array, Beside(path) ?? throw new ModelException(
                    $"'{path}' has no labels: {string.Join(" or ", Candidates(path).Select(candidate => $"'{candidate}'"))} is missing beside it"));
            }

            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var arrays = new NpzFile(path, archive);
            var images = arrays.Find(ImageNames)
                ?? throw new ModelException($"'{path}' has no images: an array x, images or data is expected; it holds {arrays.Contents}");
            return ImageArray.With(path, images, arrays.Find(LabelNames) ?? Beside(path)
                ?? throw new ModelException($"'{path}' has no labels: an array y, labels or targets is expected, or '{Candidates(path)[0]}' beside it; it holds {arrays.Contents}"));
        }
        catch (Exception exception) when (exception is InvalidDataException)
        {
            throw new ModelException($"'{path}' is damaged or cut off: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ModelException($"cannot read '{path}': {exception.Message}", exception);
        }
    }

    private static NpyArray? Beside(string path)
    {
        if (Candidates(path).FirstOrDefault(File.Exists) is not { } labels)
        {
            return null;
        }

        using var file = DataFile.Open(labels);
        return NpyArray.Read($"'{labels}'", file, file.Length);
    }

    private static string[] Candidates(string path) =>
        [path[..^4] + ".labels.npy", Path.Combine(Path.GetDirectoryName(path) ?? "", "labels.npy")];
}
