using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Figures of a log while it grows.</summary>
/// <param name="targetRadius">The radius that is asked for; <see langword="null"/> for none.</param>
internal sealed class CertifyTally(double? targetRadius = null)
{
    private double radii;
    private long samples;
    private int atTarget;

    public int Images { get; private set; }

    public int Correct { get; private set; }

    public int Abstentions { get; private set; }

    /// <summary>How many of the run's images the model gets right without noise; <see langword="null"/> where it is not at hand.</summary>
    public (int Correct, int Images)? Clean { get; set; }

    /// <summary>For each image with such samples, how many the model gave no class.</summary>
    public SortedDictionary<int, long> Unanswered { get; } = [];

    public double Accuracy => Images == 0 ? 0 : (double)Correct / Images;

    /// <summary>The mean radius, 0 for what is wrong or an abstention.</summary>
    public double AverageCertifiedRadius => Images == 0 ? 0 : radii / Images;

    public void Add(CertificationRecord record)
    {
        samples += record.Samples ?? 0;
        Images++;
        Correct += record.IsCorrect ? 1 : 0;
        Abstentions += record.IsAbstention ? 1 : 0;
        radii += record.IsCorrect ? record.Radius ?? 0 : 0;
        atTarget += record.IsCorrect && record.Radius >= targetRadius ? 1 : 0;
    }

    /// <summary>The line of progress.</summary>
    /// <param name="total">How many images there are.</param>
    /// <param name="before">How many were done when the clock started.</param>
    /// <param name="elapsed">The clock.</param>
    public string Progress(int total, int before, TimeSpan elapsed)
    {
        var rate = Rate(Images, before, elapsed);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Images} of {total} images, {rate:G3} images/s, {TimeLeft(total, Images, before, elapsed)} left, accuracy {Accuracy:F3}, {Counted.Of(Abstentions, "abstention")}");
    }

    /// <summary>How long it will take from here, as h:mm:ss; a question mark at the start.</summary>
    public static string TimeLeft(int total, int done, int before, TimeSpan elapsed) =>
        done == before ? "?" : RecordText.Duration(TimeSpan.FromSeconds(Math.Round((total - done) / Rate(done, before, elapsed))))[..^7];

    private static double Rate(int done, int before, TimeSpan elapsed) => (done - before) / Math.Max(elapsed.TotalSeconds, 1e-9);

    public string Summary(string log, CertifyRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{log}: {Counted.Of(Images, "image")}, accuracy {Accuracy:F3}, {Counted.Of(Abstentions, "abstention")}{Radius(run)}; {Model()}sigma {run.Sigma}{(run.Verb == CertifyRun.Certify ? $", n0 {run.N0}" : "")}, n {run.N}, alpha {run.Alpha}, seed {run.Seed}, scale {run.Scale}, noise {run.Noise}{Used(run)}");

    public JsonObject ToJson(string log, CertifyRun run)
    {
        var json = new JsonObject
        {
            ["log"] = log,
            ["images"] = Images,
            ["accuracy"] = Accuracy,
            ["abstentions"] = Abstentions,
            ["averageCertifiedRadius"] = AverageCertifiedRadius,
            ["sigma"] = run.Sigma,
            ["n0"] = run.N0,
            ["n"] = run.N,
            ["alpha"] = run.Alpha,
            ["seed"] = run.Seed,
            ["shard"] = run.ShardText,
            ["scale"] = run.Scale,
            ["noise"] = run.Noise,
        };
        AddModel(json);
        if (run.Verb == CertifyRun.Predict)
        {
            json.Remove("averageCertifiedRadius");
            json.Remove("n0");
        }

        if (run.HasStoppedEarly)
        {
            json["targetRadius"] = run.TargetRadius;
            json["precision"] = run.Precision;
            json["certifiedAtTarget"] = run.TargetRadius is null ? null : atTarget;
            json["samples"] = samples;
            json["samplesOfTheFixedProcedure"] = AllSamples(run);
        }

        return json;
    }

    /// <summary>What the run says of the model itself.</summary>
    public void AddModel(JsonObject json)
    {
        if (Clean is { } clean)
        {
            json["cleanAccuracy"] = (double)clean.Correct / clean.Images;
        }

        json["samplesWithoutClass"] = Unanswered.Values.Sum();
        json["imagesWithSuchSamples"] = Unanswered.Count;
    }

    /// <summary>The same in words, each part with its end.</summary>
    public string Model() => (Clean is { } clean
            ? string.Create(CultureInfo.InvariantCulture, $"clean accuracy {(double)clean.Correct / clean.Images:F3} of {Counted.Of(clean.Images, "image")}; ")
            : "")
        + (Unanswered.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Unanswered.Values.Sum()} samples of {Counted.Of(Unanswered.Count, "image")} had no class (outputs that are no finite numbers), and count against it; ")
            : "");

    private string Radius(CertifyRun run) => run.Verb == CertifyRun.Predict ? ""
        : run.TargetRadius is { } target ? string.Create(CultureInfo.InvariantCulture, $", {atTarget} certified at radius {target} and right")
        : $", average certified radius {RadiusText.RoundDown(AverageCertifiedRadius, 3)}";

    private string Used(CertifyRun run) => !run.HasStoppedEarly ? "" : string.Create(
        CultureInfo.InvariantCulture, $"; {samples} samples, of {AllSamples(run)} without stopping: {(double)AllSamples(run) / Math.Max(samples, 1):F1} times fewer");

    private long AllSamples(CertifyRun run) => Images * (run.N0 + run.N);
}
