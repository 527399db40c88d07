using System.Globalization;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// A warning where --skip and --max leave out classes by the order of a file: since its classes stand one behind another, or take turns. A class
/// that a few images have missed by chance is no reason for one.
/// </summary>
internal static class MissingClasses
{
    private const int MostNamed = 10;

    // Where so many are expected, chance leaves out a class once in 150 times (e⁻⁵).
    private const double Expected = 5;

    public static void Warn(ImageSet images, IReadOnlyList<int> taken, int skip, int max, TextWriter error)
    {
        var counts = Enumerable.Range(0, images.Count).CountBy(images.Label).ToDictionary();
        var isSorted = Enumerable.Range(1, images.Count - 1).All(i => images.Label(i - 1) <= images.Label(i));
        int[] missing = [.. counts.Keys.Except(taken.Select(images.Label)).Where(label => isSorted || (double)counts[label] / images.Count * taken.Count >= Expected).Order()];
        if (missing.Length > 0)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"warning: with {Options(skip, max)} no image of {(missing.Length == 1 ? "class" : "the classes")} {string.Join(", ", missing.Take(MostNamed))}{(missing.Length > MostNamed ? $" and {missing.Length - MostNamed} more" : "")} is taken, since the file {(isSorted ? "stands in the order of its classes" : "has its classes in an order of its own")}; --balanced takes the same number of each class"));
        }
    }

    private static string Options(int skip, int max) =>
        string.Join(" and ", new[] { skip > 1 ? FormattableString.Invariant($"--skip {skip}") : "", max > 0 ? FormattableString.Invariant($"--max {max}") : "" }.Where(option => option.Length > 0));
}
