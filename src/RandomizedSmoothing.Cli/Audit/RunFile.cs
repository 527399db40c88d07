using System.Text.Json;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What the run file beside a log, LOG.run.json, says of how the log was made.</summary>
/// <param name="Verb"><c>certify</c> or <c>predict</c>.</param>
/// <param name="Sigma">σ of the noise, in input units.</param>
/// <param name="N">Samples for each bound.</param>
/// <param name="Alpha">The chance with which each certificate may be wrong.</param>
/// <param name="TargetRadius">The radius that was asked about, where the run stopped as soon as that was decided.</param>
/// <param name="Precision">How near a radius had to be known, where the run stopped as soon as it was.</param>
internal sealed record RunFile(string? Verb, double? Sigma, long? N, double? Alpha, double? TargetRadius, double? Precision)
{
    /// <summary>What is added to a log's name.</summary>
    public const string Ending = ".run.json";

    // A run file has a dozen short members.
    private const int Longest = 1_000_000;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Whether the log's radii are those of a run that stopped where its question was decided.</summary>
    public bool HasStoppedEarly => TargetRadius is not null || Precision is not null;

    /// <summary>The run file of a log; null where there is none that can be read, of which <paramref name="warn"/> is told.</summary>
    public static RunFile? Of(string log, Action<string> warn)
    {
        var path = log + Ending;
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? null
                : file.Length is 0 or > Longest ? throw new JsonException("it is empty, or no run file by its size")
                : JsonSerializer.Deserialize<RunFile>(File.ReadAllText(path), Format) is { Sigma: null or (>= 0 and < double.PositiveInfinity) } run ? run
                : throw new JsonException("sigma is no standard deviation");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            warn($"'{path}' is passed over, and what it says of '{log}' with it: {exception.Message.Split(" Path: ")[0]}");
            return null;
        }
    }
}
