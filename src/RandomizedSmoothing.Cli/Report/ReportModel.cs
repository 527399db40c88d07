using System.Collections.Immutable;
using System.CommandLine;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Plot.Models;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Report;

/// <summary>The options of a model in the page, and what it looks like: its decision regions through images of three classes.</summary>
internal sealed class ReportModel
{
    private const int Corners = 3;
    private const int Points = 21;
    private const long Samples = 50;

    private static readonly ImmutableArray<double> Sigmas = [0, 0.12, 0.25, 0.5, 1];

    private readonly Option<string> model = ModelOptions.Model();
    private readonly DataOptions data = new();
    private readonly Option<string> device = ModelOptions.Device();

    public ReportModel() => model.Required = data.Data.Required = false;

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [model, data.Data, data.Scale, data.Labels, device];

    /// <summary>The pictures; none where no model is named.</summary>
    /// <exception cref="UsageException">A model without data, or data without three classes.</exception>
    public ImmutableArray<Picture> Draw(ParseResult parsed, ulong seed, CancellationToken cancellation)
    {
        if (parsed.GetValue(model) is not { } path)
        {
            return parsed.GetValue(data.Data) is null ? [] : throw new UsageException("--data is what a model is asked about: --model is missing");
        }

        if (parsed.GetValue(data.Data) is null)
        {
            throw new UsageException("--model is asked about images: --data is missing");
        }

        var error = parsed.InvocationConfiguration.Error;
        var images = data.Parse(parsed).Read();
        var corners = FirstOfThreeClasses(images);
        using var loaded = LoadedModel.Load(ModelOptions.Located(path), images, parsed.GetValue(device)!, null, isTolerated: false, error, cancellation);
        using var line = new StatusLine(error);
        return
        [
            new SlicePicture(loaded.Network, loaded.Batch, images, seed, Samples)
                .Make(corners, Sigmas, Points, done => line.Show(() => FormattableString.Invariant($"the model: {100 * done:F0} %{line.TimeLeft(done)}")), cancellation),
        ];
    }

    private static ImmutableArray<int> FirstOfThreeClasses(ImageSet images)
    {
        ImmutableArray<int> first = [.. Enumerable.Range(0, images.Count).DistinctBy(images.Label).Take(Corners)];
        return first.Length == Corners ? first : throw new UsageException($"--data '{images.Name}' has fewer than three classes: a plane through images of three is what the page shows of a model");
    }
}
