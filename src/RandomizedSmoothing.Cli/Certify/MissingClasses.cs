using System.Globalization;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>A warning where --skip and --max leave out classes, as they do where a file stands in the order of its classes.</summary>
internal static class MissingClasses
{
    private const int MostNamed = 10;

    public static void Warn(ImageSet images, IReadOnlyList<int> taken, int skip, int max, TextWriter error)
    {
        int[] missing = [.. Enumerable.Range(0, images.Count).Select(images.Label).Except(taken.Select(images.Label)).Order()];
        var isSorted = Enumerable.Range(1, images.Count - 1).All(i => images.Label(i - 1) <= images.Label(i));

        // Of fewer images than classes nobody expects them all, unless it is always the same class that comes first.
        if (missing.Length > 0 && (isSorted || taken.Count >= images.Classes))
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"warning: with {Options(skip, max)} no image of {(missing.Length == 1 ? "class" : "the classes")} {string.Join(", ", missing.Take(MostNamed))}{(missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "")} is taken{(isSorted ? ", since the file stands in the order of its classes" : "")}; --balanced takes the same number of each class"));
        }
    }

    private static string Options(int skip, int max) =>
        string.Join(" and ", new[] { skip > 1 ? FormattableString.Invariant($"--skip {skip}") : "", max > 0 ? FormattableString.Invariant($"--max {max}") : "" }.Where(option => option.Length > 0));
}
