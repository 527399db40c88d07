using System.Text.Json;
using RandomizedSmoothing.Cli.Certify;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>The folders of all shards of a sweep, as the folder that one sweep would have written.</summary>
internal static class SweepMerge
{
    private const string Logs = "sigma_*.tsv";

    /// <summary>Joins them, log by log; what was asked about a floor is asked of the whole.</summary>
    /// <param name="folders">The folders of the shards, in any order.</param>
    /// <param name="output">The new folder.</param>
    /// <param name="warnings">Where it is said, of the first log, that run files have no checksum.</param>
    /// <exception cref="UsageException">They are not all shards of one sweep, or one is unfinished.</exception>
    public static SweepReport Write(IReadOnlyList<string> folders, string output, TextWriter warnings)
    {
        var names = folders.Select(NamesIn).ToList();
        foreach (var (folder, there) in folders.Zip(names))
        {
            if (!there.SetEquals(names[0]))
            {
                throw new UsageException($"'{folder}' and '{folders[0]}' have not the logs of the same sigmas: '{there.Concat(names[0]).First(name => !there.Contains(name) || !names[0].Contains(name))}' is in one alone");
            }
        }

        var (floor, error) = Question(folders[0]);
        Directory.CreateDirectory(output);
        var logs = names[0].Select((name, place) => ShardMerge.Write([.. folders.Select(folder => Path.Combine(folder, name))], Path.Combine(output, name), place == 0 ? warnings : TextWriter.Null)).OrderBy(log => log.Run.Sigma).ToList();
        var within = (logs[0].Run.Precision / logs[0].Run.Sigma) ?? throw new UsageException($"'{folders[0]}' holds logs of no sweep");
        return SweepReport.Of(logs, new([.. logs.Select(log => log.Run.Sigma)], floor, error, within, output));
    }

    private static HashSet<string> NamesIn(string folder)
    {
        var names = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, Logs).Select(path => Path.GetFileName(path)).Where(name => File.Exists(RunFile.Of(Path.Combine(folder, name)))) : [];
        var found = names.ToHashSet();
        return found.Count > 0 ? found : throw new UsageException($"'{folder}' is no folder of a sweep: it has no log {Logs} with its run file");
    }

    private static (double? Floor, double Error) Question(string folder)
    {
        var file = Path.Combine(folder, SweepRequest.Answer);
        try
        {
            using var answer = JsonDocument.Parse(File.ReadAllText(file));
            var root = answer.RootElement;
            return (root.GetProperty("choice") is { ValueKind: JsonValueKind.Object } choice ? choice.GetProperty("floor").GetDouble() : null, 1 - root.GetProperty("confidence").GetDouble());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"cannot read '{file}', which a finished shard of a sweep has: {exception.Message}", exception);
        }
    }
}
