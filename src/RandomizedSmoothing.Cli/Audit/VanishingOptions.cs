using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>The options of <c>audit --predict-vanishing</c>, which asks a model, not a log.</summary>
internal sealed class VanishingOptions
{
    private readonly Option<bool> predict = new("--predict-vanishing") { Description = "Of a model instead of logs: foretell, from two small σ, the σ at which each class is lost" };
    private readonly Option<bool> measure = new("--measure") { Description = "With --predict-vanishing: also measure each σ, and say how far off the prediction and two simpler rules are" };
    private readonly Option<string?> from = new("--from") { Description = "The two small σ; chosen from the model where they are not given", HelpName = "LOW,HIGH" };
    private readonly Option<double> share = NumberOptions.Real("--lost-below", "A class is lost where fewer than this share of its images have their label with a probability above 1/2; 1 over the number of classes by default");
    private readonly Option<long?> n = NumberOptions.Count("--n", "Samples of each image and σ").Or(1000);
    private readonly Option<string> model = ModelOptions.Model();
    private readonly DataOptions data = new();
    private readonly Option<int> skip = ModelOptions.Skip();
    private readonly Option<int> max = ModelOptions.Max();
    private readonly Option<int?> batch = ModelOptions.Batch();
    private readonly Option<string> device = ModelOptions.Device();
    private readonly Option<ulong> seed = NumberOptions.Seed(ModelOptions.DefaultSeed);

    public VanishingOptions() => model.Required = data.Data.Required = false;

    public IEnumerable<Option> All => [predict, model, data.Data, data.Scale, data.Labels, measure, from, share, n, skip, max, data.Balanced, batch, device, seed];

    public bool IsAsked(ParseResult parsed)
    {
        if (parsed.GetValue(predict))
        {
            return true;
        }

        return All.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } stray
            ? throw new UsageException($"{stray.Name} belongs to --predict-vanishing, which is missing")
            : false;
    }

    public VanishingRequest Parse(ParseResult parsed) => new(
        parsed.GetValue(model) ?? throw new UsageException("--predict-vanishing asks a model: --model is missing"),
        parsed.GetValue(data.Data) is null ? throw new UsageException("--predict-vanishing asks a model about images: --data is missing") : data.Parse(parsed),
        Sigmas(parsed.GetValue(from)),
        parsed.GetResult(share) is { Implicit: false } ? Share(parsed.GetValue(share)) : null,
        Samples(parsed.GetValue(n)!.Value),
        parsed.GetValue(measure),
        Checked.AtLeastOne("--skip", parsed.GetValue(skip)),
        Checked.Max(parsed.GetValue(max)),
        Checked.Batch(parsed.GetValue(batch)),
        parsed.GetValue(device)!,
        parsed.GetValue(seed));

    private static long Samples(long n) => n >= 10 ? Checked.Samples("--n", n) : throw Refusal.Of("--n", n, "a number of samples", "from 10 to 2^40");

    private static double Share(double share) => share is > 0 and < 1 ? share : throw Refusal.Of("--lost-below", share, "a share", "in (0, 1)");

    private static (double Lower, double Higher)? Sigmas(string? text) => text is null ? null
        : text.Split(',') is [var low, var high] && Number(low) is { } lower && Number(high) is { } higher && lower < higher
        ? (lower, higher)
        : throw Refusal.Of("--from", text, "a pair of σ", "LOW,HIGH, both from 1e-45 to 1e6 and the smaller first, such as 0.2,0.4");

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Checked.IsSigma(value) ? value : null;
}

/// <summary>What to foretell.</summary>
internal sealed record VanishingRequest(
    string Model, DataRequest Data, (double Lower, double Higher)? Sigmas, double? Share, long N, bool Measure, int Skip, int Max, int? Batch, string Device, ulong Seed);
