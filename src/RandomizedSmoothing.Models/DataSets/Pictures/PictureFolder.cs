namespace RandomizedSmoothing.Models.DataSets.Pictures;

/// <summary>
/// A folder of pictures in PNG or JPEG, all of one size: with a <c>labels.csv</c>, or with a folder for each class, whose names in ordinal order
/// are the classes 0, 1, 2, …. Pictures have one channel where all are stored so, three otherwise.
/// </summary>
internal static class PictureFolder
{
    // Decoded, each takes four bytes.
    private const int MostPixels = 1 << 26;

    public static ImageSet Read(string path)
    {
        try
        {
            var labelled = File.Exists(Path.Combine(path, PictureLabels.Name)) ? PictureLabels.Read(path) : OfClasses(path);
            return Of(path, labelled);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"cannot read '{path}': {exception.Message}", exception);
        }
    }

    private static LabelledPictures OfClasses(string path)
    {
        // What begins with a dot is some program's own.
        string[] folders = [.. Directory.GetDirectories(path).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal)];
        if (folders.Length < 2)
        {
            throw new ModelException(FormattableString.Invariant(
                $"'{path}' is no data set: a folder has {PictureLabels.Name}, or two or more folders, one for each class, with PNG or JPEG pictures in them; this one has no {PictureLabels.Name} and {folders.Length} {(folders.Length == 1 ? "folder" : "folders")}"));
        }

        var (files, labels) = (new List<string>(), new List<int>());
        for (var label = 0; label < folders.Length; label++)
        {
            string[] pictures = [.. Directory.GetFiles(folders[label]).Where(PictureFile.IsNamed).Order(StringComparer.Ordinal)];
            if (pictures.Length == 0)
            {
                throw new ModelException($"'{folders[label]}' has no .png, .jpg or .jpeg right in it, and a folder for a class holds its pictures");
            }

            files.AddRange(pictures);
            labels.AddRange(Enumerable.Repeat(label, pictures.Length));
        }

        string[] names = [.. folders.Select(folder => Path.GetFileName(folder))];
        return new(files, labels, names, Misleading(path, names));
    }

    // Ten and more numbers without zeros before them stand in another order than the numbers do.
    private static string[] Misleading(string path, string[] names) =>
        Enumerable.Range(0, names.Length).Where(label => int.TryParse(names[label], out var number) && number != label).ToList() is [var first, ..]
            ? [FormattableString.Invariant($"in '{path}' the folder '{names[first]}' is class {first}: classes are numbered in the ordinal order of the folders' names; {PictureLabels.Name} (file,label) says other numbers")]
            : [];

    private static ImageSet Of(string path, LabelledPictures labelled)
    {
        var pictures = labelled.Files.Select(PictureFile.Look).ToArray();
        var (first, other) = (pictures[0], Array.Find(pictures, picture => (picture.Width, picture.Height) != (pictures[0].Width, pictures[0].Height)));
        if (other is not null)
        {
            throw new ModelException(FormattableString.Invariant(
                $"'{other.Path}' is {other.Width} wide and {other.Height} high, but '{first.Path}' is {first.Width} wide and {first.Height} high: all pictures must have one size"));
        }

        var channels = Array.TrueForAll(pictures, picture => picture.IsGrey) ? 1 : 3;
        if ((Int128)first.Width * first.Height > MostPixels)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' has pictures {first.Width} wide and {first.Height} high: more than 2^26 pixels each, which no classifier takes"));
        }

        var shape = new ImageShape(channels, first.Height, first.Width);
        var deep = Array.Find(pictures, picture => picture.IsDeep);
        return ImageSet.Of(path, shape, labelled.ClassNames.Length == 0 ? null : labelled.ClassNames.Length, new DecodedPixels(pictures, shape.Dimension), [.. labelled.Labels])
            .With(labelled.ClassNames, [.. labelled.Warnings, .. deep is null ? Array.Empty<string>() : [$"'{deep.Path}' has 16 bits a value, of which the first 8 are read"]]);
    }
}
