using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// What a certification log depends on. It stands in a file beside the log, LOG.run.json, so that a run is continued and
/// shards are merged only where all of it is the same. Beside it, and of no weight there, it says for each image how many of its samples the
/// model gave no class.
/// </summary>
internal sealed record CertifyRun(
    [property: JsonPropertyName("sigma")] double Sigma,
    [property: JsonPropertyName("n0")] long N0,
    [property: JsonPropertyName("n")] long N,
    [property: JsonPropertyName("alpha")] double Alpha,
    [property: JsonPropertyName("seed")] ulong Seed,
    [property: JsonPropertyName("skip")] int Skip,
    [property: JsonPropertyName("max")] int Max,
    [property: JsonPropertyName("shard")] string ShardText,
    [property: JsonPropertyName("modelSha256")] string ModelHash,
    [property: JsonPropertyName("dataSha256")] string DataHash,
    [property: JsonPropertyName("images")] int Images,
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("data")] string Data,
    [property: JsonPropertyName("verb")] string Verb = CertifyRun.Certify,
    [property: JsonPropertyName("targetRadius")] double? TargetRadius = null,
    [property: JsonPropertyName("precision")] double? Precision = null,
    [property: JsonPropertyName("allowNondeterministic"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AllowNondeterministic = false,
    [property: JsonPropertyName("samplesWithoutClass"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SortedDictionary<int, long>? Unanswered = null,
    [property: JsonPropertyName("scale")] string Scale = "0..1",
    [property: JsonPropertyName("labelsOf"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? LabelsOf = null,
    [property: JsonPropertyName("balanced"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Chosen = null)
{
    public const string Certify = "certify";
    public const string Predict = "predict";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>When an image needs no further samples; <see langword="null"/> where each gets all n.</summary>
    [JsonIgnore]
    public StoppingRule? Rule => TargetRadius is { } radius ? StoppingRule.AtRadius(radius) : Precision is { } precision ? StoppingRule.Within(precision) : null;

    /// <summary>The log's first line.</summary>
    [JsonIgnore]
    public string Header => RecordText.Header + (Rule is null ? "" : LoggedImage.SamplesColumn);

    [JsonIgnore]
    public Shard Shard => Shard.Parse(ShardText);

    /// <summary>The numbers of the images, in order.</summary>
    public IEnumerable<int> Indices()
    {
        var (end, shard) = (Max < 0 ? Images : Math.Min(Max, Images), Shard);
        if (Chosen is not null)
        {
            foreach (var number in Chosen.Split(' ').Where((_, place) => place % shard.Count == shard.Index))
            {
                yield return int.Parse(number, CultureInfo.InvariantCulture);
            }

            yield break;
        }

        for (var place = (long)shard.Index; place * Skip < end; place += shard.Count)
        {
            yield return (int)(place * Skip);
        }
    }

    /// <summary>Where it stands.</summary>
    public static string FileOf(string log) => log + ".run.json";

    /// <summary>Reads the run of a log.</summary>
    /// <exception cref="UsageException">There is none that can be read.</exception>
    public static CertifyRun Read(string log)
    {
        var file = FileOf(log);
        try
        {
            var run = JsonSerializer.Deserialize<CertifyRun>(File.ReadAllText(file))!;
            return run is { ShardText: not null, Skip: >= 1, Images: >= 1, TargetRadius: null or >= 0, Precision: null or > 0, Scale: not null } && run.Shard.Count >= 1 && run.IsChoice() ? run : throw new JsonException("a value is missing");
        }
        catch (FileNotFoundException exception)
        {
            throw new UsageException($"'{file}' is missing: it says what '{log}' was made from, and comes with every log of 'smoothing certify' and 'predict'", exception);
        }
        catch (Exception exception) when (exception is JsonException or UsageException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{file}': {exception.Message}", exception);
        }
    }

    // Numbers of images, each above the one before.
    private bool IsChoice()
    {
        var last = -1;
        return Chosen is null || Chosen.Split(' ').All(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > last && (last = number) < Images);
    }

    public void Write(string log) => WholeFile.Write(FileOf(log), JsonSerializer.Serialize(this, Format) + "\n");

    /// <summary>The first value that differs from another run's, as "sigma 0.5 there, 0.25 here"; <see langword="null"/> where none does.</summary>
    /// <param name="here">The other run.</param>
    /// <param name="withShard">Whether the shard counts.</param>
    public string? Difference(CertifyRun here, bool withShard = true)
    {
        var names = new (string Name, Func<CertifyRun, object> Value)[]
        {
            ("verb", run => run.Verb), ("sigma", run => run.Sigma), ("n0", run => run.N0), ("n", run => run.N), ("alpha", run => run.Alpha), ("seed", run => run.Seed),
            ("skip", run => run.Skip), ("max", run => run.Max), ("shard", run => withShard ? run.ShardText : $"…/{run.Shard.Count}"),
            ("target radius", run => run.TargetRadius ?? (object)"none"), ("precision", run => run.Precision ?? (object)"none"),
            ("balanced", run => run.Chosen is null ? "no" : "yes"), ("scale", run => run.Scale), ("labels", run => run.LabelsOf ?? "the only ones"),
            ("allow nondeterministic", run => run.AllowNondeterministic),
            ("model", run => run.ModelHash), ("data", run => run.DataHash), ("number of images", run => run.Images),
        };
        return names.Where(pair => !pair.Value(this).Equals(pair.Value(here)))
            .Select(pair => FormattableString.Invariant($"{pair.Name} {Short(pair.Value(this))} there, {Short(pair.Value(here))} here"))
            .FirstOrDefault();
    }

    // Of a hash, as much as tells two apart.
    private static object Short(object value) => value is string { Length: 64 } hash ? hash[..12] : value;
}
