using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The data that a model is asked about.</summary>
/// <param name="File">The file or folder.</param>
/// <param name="Scale">The numbers that the model takes.</param>
/// <param name="Labels">Which labels of CIFAR-100; <see langword="null"/> where none were named.</param>
/// <param name="IsBalanced">Whether the same number of each class is taken.</param>
internal sealed record DataRequest(string File, Scale Scale, CifarLabels? Labels, bool IsBalanced)
{
    // More names than fit a screen are no help.
    private const int MostNames = 100;

    /// <summary>Reads them.</summary>
    /// <exception cref="ModelException">They cannot be read.</exception>
    public ImageSet Read() => DataFile.Read(File, Scale, Labels);

    /// <summary>Says on stderr what a user should know of them: the names of the classes, and what is odd. A model that is refused is one line by itself.</summary>
    public void Describe(ImageSet images, TextWriter error)
    {
        if (images.ClassNames.Count > 0 && !StatusLine.IsQuiet)
        {
            var names = images.ClassNames.Take(MostNames).Select((name, label) => FormattableString.Invariant($"{label} {name}"));
            error.WriteLine(Printable.Of($"classes of '{File}': {string.Join(", ", names)}{(images.ClassNames.Count > MostNames ? ", …" : "")}"));
        }

        foreach (var warning in images.Warnings)
        {
            error.WriteLine(Printable.Of($"warning: {warning}"));
        }
    }

    /// <summary>A run with what it depends on of the images; where they are to be balanced, with those that are chosen.</summary>
    /// <param name="run">A run that knows its --skip and --max.</param>
    /// <param name="images">What was read.</param>
    /// <param name="error">Where it is said that classes are left out.</param>
    /// <exception cref="ModelException">--max is too small for an image of each class.</exception>
    public CertifyRun Choose(CertifyRun run, ImageSet images, TextWriter error)
    {
        Describe(images, error);
        var chosen = run with
        {
            DataHash = images.Hash,
            Images = images.Count,
            Scale = images.Scale.Name,
            LabelsOf = Labels?.ToString().ToLowerInvariant(),
            Chosen = IsBalanced ? string.Join(' ', Balanced(images, run.Skip, run.Max)) : null,
        };
        MissingClasses.Warn(images, [.. (chosen with { ShardText = Shard.Whole.ToString() }).Indices()], run.Skip, run.Max, error);
        return chosen;
    }

    /// <summary>The numbers of the images that are taken.</summary>
    /// <param name="images">What was read.</param>
    /// <param name="skip">The value of --skip.</param>
    /// <param name="max">The value of --max.</param>
    /// <param name="error">Where it is said that classes are left out.</param>
    /// <exception cref="ModelException">--max is too small for an image of each class.</exception>
    public IReadOnlyList<int> Choose(ImageSet images, int skip, int max, TextWriter error)
    {
        Describe(images, error);
        var end = max < 0 ? images.Count : Math.Min(max, images.Count);
        var taken = IsBalanced ? Balanced(images, skip, max) : [.. Enumerable.Range(0, end).Where(index => index % skip == 0)];
        MissingClasses.Warn(images, taken, skip, max, error);
        return taken;
    }

    private static IReadOnlyList<int> Balanced(ImageSet images, int skip, int max) => BalancedChoice.Of(images, skip, max < 0 ? null : max);
}
