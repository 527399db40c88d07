using System.Globalization;
using System.Text.Json.Serialization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// What a certification log depends on. It stands in the <see cref="RunFile"/> beside the log, so that a run is continued and
/// shards are merged only where all of it is the same. Beside it, and of no weight there, it says for each image how many of its samples the
/// model gave no class, and of a finished log what its bytes are.
/// </summary>
internal sealed record CertifyRun
{
    public const string Certify = "certify";
    public const string Predict = "predict";
    public const string Sweep = "sweep";

    /// <summary>What every run in floating point leaves open.</summary>
    public const string Rounding =
        "the noise is added in single precision, and certificates take the sum for exact: a classifier that is built to exploit its rounding can make one false (Voráček and Hein 2023)";

    /// <summary>What noise on the images' grid closes.</summary>
    public const string Soundness =
        "the noise lies on a grid that the images' own divides, so that sums are exact: certificates hold in floating point too, for every image on that grid (Voráček and Hein 2023)";

    /// <summary>σ, in input units; NaN where a file does not tell it.</summary>
    [JsonPropertyName("sigma")]
    public double Sigma { get; init; } = double.NaN;

    [JsonPropertyName("n0")]
    public long N0 { get; init; }

    /// <summary>n; 0 where a file does not tell it.</summary>
    [JsonPropertyName("n")]
    public long N { get; init; }

    /// <summary>α; NaN where a file does not tell it.</summary>
    [JsonPropertyName("alpha")]
    public double Alpha { get; init; } = double.NaN;

    [JsonPropertyName("seed")]
    public ulong Seed { get; init; }

    [JsonPropertyName("skip")]
    public int Skip { get; init; }

    [JsonPropertyName("max")]
    public int Max { get; init; }

    [JsonPropertyName("shard")]
    public string ShardText { get; init; } = "";

    [JsonPropertyName("modelSha256")]
    public string ModelHash { get; init; } = "";

    [JsonPropertyName("dataSha256")]
    public string DataHash { get; init; } = "";

    [JsonPropertyName("images")]
    public int Images { get; init; }

    [JsonPropertyName("model")]
    public string Model { get; init; } = "";

    [JsonPropertyName("data")]
    public string Data { get; init; } = "";

    [JsonPropertyName("verb")]
    public string Verb { get; init; } = "";

    [JsonPropertyName("targetRadius")]
    public double? TargetRadius { get; init; }

    [JsonPropertyName("precision")]
    public double? Precision { get; init; }

    [JsonPropertyName("allowNondeterministic"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool AllowNondeterministic { get; init; }

    [JsonPropertyName("samplesWithoutClass"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SortedDictionary<int, long>? Unanswered { get; init; }

    [JsonPropertyName("scale")]
    public string Scale { get; init; } = "0..1";

    [JsonPropertyName("labelsOf"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LabelsOf { get; init; }

    [JsonPropertyName("balanced"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Chosen { get; init; }

    /// <summary>How many classes the model knows; 0 where a file does not tell it.</summary>
    [JsonPropertyName("classes")]
    public int Classes { get; init; }

    /// <summary>By which bound the counts became radii; null for the one of the verb itself.</summary>
    [JsonPropertyName("bound"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bound { get; init; }

    /// <summary>The SHA-256 of the log of the model before, where certificates rest on it.</summary>
    [JsonPropertyName("afterSha256"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? After { get; init; }

    /// <summary>The seed of a randomized bound.</summary>
    [JsonPropertyName("boundSeed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ulong? BoundSeed { get; init; }

    /// <summary>In which numbers the noise is added: <see cref="RunNoise.Single"/> or <see cref="RunNoise.Sound"/>.</summary>
    [JsonPropertyName("noise")]
    public string Noise { get; init; } = RunNoise.Single;

    /// <summary>How far apart the points lie on which noise and sums are, in input units; null for noise of single precision.</summary>
    [JsonPropertyName("noiseStep"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? NoiseStep { get; init; }

    /// <summary>A bound of the total variation between an image's noise and the one that certificates are about, which is taken off p_A; null where none is known.</summary>
    [JsonPropertyName("noiseDeviation"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? NoiseDeviation { get; init; }

    /// <summary>The version of the program that finished the log.</summary>
    [JsonPropertyName("version"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    /// <summary>Which flaw its certificates have.</summary>
    [JsonPropertyName("caveat"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Caveat { get; init; }

    /// <summary>The SHA-256 of the finished log, in small hexadecimal digits; null while it grows.</summary>
    [JsonPropertyName("logSha256"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LogHash { get; init; }

    /// <summary>What <see cref="TextChecksum"/> finds wrong where a value was changed; null in files of earlier versions. It stands last.</summary>
    [JsonPropertyName("checksum"), JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Checksum { get; init; }

    /// <summary>When an image needs no further samples; <see langword="null"/> where each gets all n.</summary>
    [JsonIgnore]
    public StoppingRule? Rule => Verb != Certify ? null : TargetRadius is { } radius ? StoppingRule.AtRadius(radius) : Precision is { } precision ? StoppingRule.Within(precision) : null;

    /// <summary>Whether sampling of an image stops where a question is decided, so that a radius is only at least what the log says.</summary>
    [JsonIgnore]
    public bool HasStoppedEarly => TargetRadius is not null || Precision is not null || After is not null;

    /// <summary>The log's first line.</summary>
    [JsonIgnore]
    public string Header => RecordText.HeaderOf(hasCounts: Verb != Predict && After is null, hasSamples: HasStoppedEarly);

    [JsonIgnore]
    public Shard Shard => Shard.Parse(ShardText);

    /// <summary>How many images there are, without a list of them: a file may say anything.</summary>
    public long Count()
    {
        var (end, shard) = (Max < 0 ? Images : Math.Min(Max, Images), Shard);
        var all = Chosen is null ? (end + (long)Skip - 1) / Skip : Chosen.Count(' ') + 1;
        return all <= shard.Index ? 0 : ((all - shard.Index - 1) / shard.Count) + 1;
    }

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

    /// <summary>
    /// This run as it goes on from one that was begun with another --max: of balanced images those that it had come first, so that each shard keeps its own.
    /// </summary>
    public CertifyRun Following(CertifyRun begun) => Chosen is null || begun.Chosen is null
        ? this
        : this with { Chosen = string.Join(' ', begun.Chosen.Split(' ').Intersect(Chosen.Split(' ')).Union(Chosen.Split(' '))) };

    /// <summary>This run with its images in the order of their numbers, as a log has them that was merged.</summary>
    public CertifyRun InOrder() => Chosen is null ? this : this with { Chosen = string.Join(' ', Chosen.Split(' ').Select(int.Parse).Order()) };

    /// <summary>The first value that differs from another run's, as "sigma 0.5 there, 0.25 here"; <see langword="null"/> where none does.</summary>
    /// <param name="here">The other run.</param>
    /// <param name="withShard">Whether the shard counts.</param>
    /// <param name="withMax">Whether --max counts.</param>
    public string? Difference(CertifyRun here, bool withShard = true, bool withMax = true)
    {
        var names = new (string Name, Func<CertifyRun, object> Value)[]
        {
            ("verb", run => run.Verb), ("sigma", run => run.Sigma), ("n0", run => run.N0), ("n", run => run.N), ("alpha", run => run.Alpha), ("seed", run => run.Seed),
            ("skip", run => run.Skip), ("max", run => withMax ? run.Max : 0), ("shard", run => withShard ? run.ShardText : $"…/{run.Shard.Count}"),
            ("target radius", run => run.TargetRadius ?? (object)"none"), ("precision", run => run.Precision ?? (object)"none"), ("bound", run => run.Bound ?? "one-sided"), ("log before", run => run.After ?? "none"), ("noise", run => run.Noise),
            ("balanced", run => run.Chosen is null ? "no" : "yes"), ("order of images", run => withMax ? run.Chosen ?? "" : ""), ("scale", run => run.Scale), ("labels", run => run.LabelsOf ?? "the only ones"),
            ("allow nondeterministic", run => run.AllowNondeterministic),
            ("model", run => run.ModelHash), ("data", run => run.DataHash), ("number of images", run => run.Images),
        };
        return names.Where(pair => !pair.Value(this).Equals(pair.Value(here)))
            .Select(pair => FormattableString.Invariant($"{pair.Name} {Short(pair.Value(this))} there, {Short(pair.Value(here))} here"))
            .FirstOrDefault();
    }

    // Of a hash, as much as tells two apart.
    private static object Short(object value) => value is string { Length: 64 } hash ? hash[..12] : value is string { Length: > 64 } text ? text[..40] + "…" : value;
}
