using System.Globalization;

namespace RandomizedSmoothing.Models.DataSets;

/// <summary>A part of a data set, as <c>FILE#FROM..TO</c>: from image FROM on (0 where it is left out), before image TO (all where it is).</summary>
internal readonly record struct DataPart(int From, int? To)
{
    /// <summary>A name and its part; <see langword="null"/> where it has none.</summary>
    /// <exception cref="ModelException">What follows # is no part.</exception>
    public static (string Whole, DataPart Part)? Split(string path)
    {
        var mark = path.LastIndexOf('#');
        if (mark < 0 || Path.Exists(path))
        {
            return null;
        }

        var text = path[(mark + 1)..];
        return text.Split("..") is [var from, var to] && Number(from, out var first) && Number(to, out var end)
            ? (path[..mark], new(first ?? 0, end))
            : throw new ModelException($"'#{text}' in '{path}' is no part FROM..TO of a data set, such as #..8000 or #8000..");
    }

    /// <summary>The part of a data set.</summary>
    /// <exception cref="ModelException">The set has no such part.</exception>
    public ImageSet Of(ImageSet images, string name)
    {
        var end = To ?? images.Count;
        return From < end && end <= images.Count
            ? images.Slice(name, From..end)
            : throw new ModelException(FormattableString.Invariant($"'{images.Name}' has {images.Count} images, and none from {From} to {end}"));
    }

    private static bool Number(string text, out int? value)
    {
        value = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return value is not null || text.Length == 0;
    }
}
