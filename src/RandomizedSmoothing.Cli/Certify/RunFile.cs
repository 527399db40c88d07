using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The file beside a log, LOG.run.json, that says how the log was made: the only place that reads or writes one.</summary>
internal static class RunFile
{
    /// <summary>What is added to a log's name.</summary>
    public const string Ending = ".run.json";

    // Of a million images, each with samples that got no class.
    private const int Longest = 32_000_000;

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, RespectNullableAnnotations = true };

    /// <summary>Where it stands.</summary>
    public static string Of(string log) => log + Ending;

    /// <summary>Reads the run of a log that is to be continued, merged or certified again: all of it has to be there.</summary>
    /// <exception cref="UsageException">There is none that can be read.</exception>
    public static CertifyRun Read(string log)
    {
        var file = Of(log);
        try
        {
            return Parse(file) is var run && Fault(run) is { } fault ? throw new JsonException(fault) : run;
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

    /// <summary>What a run file says of a log that is only looked at: it may lack any value. Null where there is none that can be read, of which <paramref name="warn"/> is told.</summary>
    public static CertifyRun? Beside(string log, Action<string> warn)
    {
        var file = Of(log);
        try
        {
            return !File.Exists(file) ? null
                : Parse(file) is { Sigma: double.NaN or (>= 0 and < double.PositiveInfinity) } run ? run
                : throw new JsonException("sigma is no standard deviation");
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            warn($"'{file}' is passed over, and what it says of '{log}' with it: {exception.Message.Split(" Path: ")[0]}");
            return null;
        }
    }

    public static void Write(CertifyRun run, string log) => WholeFile.Write(Of(log), TextChecksum.Seal(JsonSerializer.Serialize(run with { Checksum = TextChecksum.Blank }, Format) + "\n"));

    /// <summary>Closes a finished log: what its bytes are, and what wrote them.</summary>
    public static void Seal(CertifyRun run, string log) => Write(run with { LogHash = HashOf(log), Version = SmoothingApp.Version }, log);

    /// <summary>Closes a log that is about to be written at once.</summary>
    public static void Seal(CertifyRun run, string log, string text) =>
        Write(run with { LogHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Version = SmoothingApp.Version }, log);

    /// <summary>The SHA-256 of a file, as <c>sha256sum</c> writes it.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static string HashOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{file}': {exception.Message}", exception);
        }
    }

    private static CertifyRun Parse(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: 0 or > Longest })
        {
            throw new JsonException("it is empty, or no run file by its size");
        }

        var text = File.ReadAllText(file);
        var run = JsonSerializer.Deserialize<CertifyRun>(text, Format) ?? throw new JsonException("it holds nothing");
        return run.Checksum is null || TextChecksum.Fits(text, run.Checksum) ? run : throw new JsonException("its checksum does not fit: it was changed, or damaged");
    }

    private static string? Fault(CertifyRun run) =>
        run.ShardText.Length == 0 || run.Images < 1 || run.Skip < 1 || run.Verb.Length == 0 || run.ModelHash.Length == 0 || run.DataHash.Length == 0 ? "a value is missing"
        : run is not { Sigma: >= 0 and < double.PositiveInfinity, Alpha: > 0 and < 1, N: >= 1, N0: >= 0, TargetRadius: null or >= 0, Precision: null or > 0, NoiseDeviation: null or (>= 0 and <= 1) } ? "sigma, alpha, n, n0, targetRadius, precision or noiseDeviation lies outside its range"
        : run.Noise is not (RunNoise.Single or RunNoise.Sound) || (run.Noise == RunNoise.Sound) != run.NoiseDeviation.HasValue && run.Sigma > 0 ? "noise is not 'float', nor 'sound' with its noiseDeviation"
        : run.Shard.Count < 1 || !IsChoice(run) ? "shard or balanced names no images"
        : null;

    // Numbers of images, each once.
    private static bool IsChoice(CertifyRun run)
    {
        var seen = new HashSet<int>();
        return run.Chosen is null || run.Chosen.Split(' ').All(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < run.Images && seen.Add(number));
    }
}
