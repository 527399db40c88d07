using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Numbers;

namespace RandomizedSmoothing.Claims.Engines;

/// <summary>The file that keeps the state of a proof: JSON, replaced as a whole, so that no interruption leaves half of it.</summary>
/// <param name="path">The file.</param>
/// <param name="goal">What is proved.</param>
/// <param name="box">Over which box.</param>
internal sealed class ProofCheckpoint(string path, InequalityClaim goal, ProofBox box)
{
    // What another version has proved may rest on an error that is mended since.
    private static readonly string Version =
        typeof(ProofCheckpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The state in the file; null where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read, or is of another proof.</exception>
    public ProofState? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var text = File.ReadAllText(path);
            var content = JsonSerializer.Deserialize<Content>(text, Format) ?? throw new JsonException("it is empty");
            return (content.Claim, content.Statement, content.Box) != (goal.Id, goal.Statement, box.ToString())
                ? throw new InvalidDataException(
                    $"'{path}' keeps a proof of '{content.Claim}' ({content.Statement}) over {content.Box}, not of '{goal.Id}' ({goal.Statement}) over {box}")
                : content.Version != Version
                    ? throw new InvalidDataException($"'{path}' keeps a proof begun by version {content.Version}, whose enclosures may differ from those of this version, {Version}")
                    : StateOf(content) is var state && TextChecksum.Fits(text, content.Checksum)
                        ? state
                        : throw new InvalidDataException($"'{path}' was changed since it was written, or has no checksum: what it says was proved is not believed; remove it to begin anew");
        }
        catch (JsonException cause)
        {
            throw new InvalidDataException($"'{path}' is no checkpoint of a proof: {cause.Message}", cause);
        }
    }

    /// <summary>Writes the state, in place of the old one.</summary>
    public void Write(ProofState state)
    {
        var content = new Content(
            goal.Id,
            goal.Statement,
            box.ToString(),
            Version,
            state.SubBoxes,
            state.SmallestMargin,
            state.Elapsed.TotalSeconds,
            [.. state.Pending.Select(Ends)],
            [.. state.Undecided.Select(Ends)],
            state.Proved.Count == 0 ? null : [.. state.Proved.Select(proved => (double[][])[.. Ends(proved.Box), [proved.Lower]])],
            [.. state.Counterexamples.Select(counterexample => counterexample.Point.Values.ToArray())],
            TextChecksum.Blank);
        WholeFile.Write(path, TextChecksum.Seal(JsonSerializer.Serialize(content, Format)));
    }

    private ProofState StateOf(Content content) => new()
    {
        SubBoxes = content.SubBoxes >= 0 ? content.SubBoxes : throw new JsonException($"subBoxes is {content.SubBoxes}"),
        SmallestMargin = content.SmallestMargin,
        Elapsed = content.Seconds is >= 0 and < 1e9 ? TimeSpan.FromSeconds(content.Seconds) : throw new JsonException($"seconds is {content.Seconds}"),
        Pending = [.. content.Pending.Select(BoxOf)],
        Undecided = [.. content.Undecided.Select(BoxOf)],
        Proved = [.. (content.Proved ?? []).Select(ends => new ProvedBox(BoxOf(ends[..^1]), ends[^1][0]))],
        Counterexamples = [.. content.Counterexamples.Select(Enclosed)],
    };

    private static double[][] Ends(SubBox box) => [.. box.Ranges.Select(range => (double[])[range.Lower, range.Upper])];

    private SubBox BoxOf(double[][] ends) => ends.Length == box.Domain.Count && ends.Zip(box.Domain).All(IsWithin)
        ? new(box.Domain, [.. ends.Select(pair => new Interval(pair[0], pair[1]))])
        : throw new JsonException($"{JsonSerializer.Serialize(ends, Format)} is no part of {box}");

    private Point PointOf(double[] values) => values.Length == box.Domain.Count
        ? new(goal.Domain, [.. values])
        : throw new JsonException($"{JsonSerializer.Serialize(values, Format)} is no point of {box}");

    // What was certified once is enclosed again: it takes no time, and a file is only a file.
    private Counterexample Enclosed(double[] values) =>
        ProofOutcome.CounterexampleAt(goal, PointOf(values)) ?? throw new JsonException($"{JsonSerializer.Serialize(values, Format)} is no counterexample of '{goal.Id}'");

    private static bool IsWithin((double[] Ends, Parameter Parameter) range) =>
        range.Ends is [var low, var high] && range.Parameter.Low <= low && low <= high && high <= range.Parameter.High;

    private sealed record Content(
        string Claim,
        string Statement,
        string Box,
        string Version,
        long SubBoxes,
        double SmallestMargin,
        double Seconds,
        double[][][] Pending,
        double[][][] Undecided,
        double[][][]? Proved,
        double[][] Counterexamples,
        string? Checksum = null);
}
