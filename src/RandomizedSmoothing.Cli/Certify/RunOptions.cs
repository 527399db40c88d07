using System.CommandLine;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The options of every verb that asks a model about one image after another.</summary>
internal sealed class RunOptions
{
    private readonly Option<string> model = ModelOptions.Model();
    private readonly DataOptions data = new();
    private readonly Option<double> alpha = ModelOptions.Alpha();
    private readonly Option<int> skip = ModelOptions.Skip();
    private readonly Option<int> max = ModelOptions.Max();
    private readonly Option<int?> batch = ModelOptions.Batch();
    private readonly Option<string> device = ModelOptions.Device();
    private readonly Option<string> noise = Choices.OneOf("--noise", "In which numbers noise is added: in single precision, whose rounding a classifier can exploit (float, the default), or on a grid that the images' own divides, so that sums are exact and certificates hold in floating point too, for every image on the grid (sound; Voracek and Hein 2023); images are then of 8 bits", RunNoise.Single, RunNoise.Sound).Or(RunNoise.Single);
    private readonly Option<ulong> seed = NumberOptions.Seed(ModelOptions.DefaultSeed);
    private readonly Option<bool> resume = ModelOptions.Resume();
    private readonly Option<string?> shard = ModelOptions.ShardOption();
    private readonly OutputOption json = Answer.JsonOption();

    /// <summary>What the model is asked about comes first, in the help as well.</summary>
    public IEnumerable<Option> First => [model, data.Data, data.Scale, data.Labels];

    /// <summary>The other ones.</summary>
    public IEnumerable<Option> Rest => [alpha, skip, max, data.Balanced, batch, device, noise, seed, resume, shard, json];

    public bool IsResumed(ParseResult parsed) => parsed.GetValue(resume);

    public string? Json(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>The run that these options ask for, without what a verb adds.</summary>
    /// <exception cref="UsageException">A value lies outside its range.</exception>
    public CertifyRun Run(ParseResult parsed, string verb) => new()
    {
        Verb = verb,
        Noise = parsed.GetValue(noise)!,
        Caveat = verb == CertifyRun.Predict || parsed.GetValue(noise) == RunNoise.Sound ? null : CertifyRun.Rounding,
        Alpha = Checked.Alpha(parsed.GetValue(alpha)),
        Seed = parsed.GetValue(seed),
        Skip = Checked.AtLeastOne("--skip", parsed.GetValue(skip)),
        Max = Checked.Max(parsed.GetValue(max)),
        ShardText = Shard.Parse(parsed.GetValue(shard)).ToString(),
        Model = ModelOptions.Located(parsed.GetValue(model)!),
        Data = data.Parse(parsed).File,
    };

    /// <summary>Reads the images and loads the model of a run.</summary>
    /// <param name="parsed">The command as parsed.</param>
    /// <param name="run">The run, with all that the verb adds.</param>
    /// <param name="cancellation">Ends it.</param>
    public ModelSession Open(ParseResult parsed, CertifyRun run, CancellationToken cancellation) =>
        ModelSession.Open(run, data.Parse(parsed), parsed.GetValue(device)!, Checked.Batch(parsed.GetValue(batch)), parsed.InvocationConfiguration.Error, cancellation);
}
