using RandomizedSmoothing.Files;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The logs of all shards, as the log that one run would have written.</summary>
internal static class ShardMerge
{
    /// <summary>Joins them into a new log with its run file.</summary>
    /// <param name="files">The logs of the shards, in any order.</param>
    /// <param name="output">The new log.</param>
    /// <param name="error">Where it is said that run files have no checksum.</param>
    /// <exception cref="UsageException">They are not all shards of one run, or one is unfinished.</exception>
    public static RunLog Write(IReadOnlyList<string> files, string output, TextWriter error)
    {
        var runs = files.Select(file => (File: file, Run: RunFile.Read(file))).ToList();
        Check(runs);
        RunChecksum.SayMissing(runs, error.WriteLine);
        var unanswered = new SortedDictionary<int, long>(runs.SelectMany(run => run.Run.Unanswered ?? []).ToDictionary());
        var whole = (runs[0].Run with { ShardText = Shard.Whole.ToString(), Unanswered = unanswered.Count > 0 ? unanswered : null, LogHash = null }).InOrder();
        var records = runs.SelectMany(run => CertifyLog.ReadWhole(run.File, run.Run)).OrderBy(pair => pair.Record.Index).ToList();
        var log = new RunLog(whole, output, new CertifyTally(whole.TargetRadius));
        records.ForEach(pair => log.Take(pair.Record));
        foreach (var (index, without) in unanswered)
        {
            log.Tally.Unanswered[index] = without;
        }

        // The log last: what is killed in between has not happened yet.
        var text = string.Concat(records.Select(pair => pair.Line).Prepend(whole.Header).Select(line => line + "\n"));
        RunFile.Seal(whole, output, text);
        WholeFile.Write(output, text);
        return log;
    }

    private static void Check(List<(string File, CertifyRun Run)> runs)
    {
        var first = runs[0];
        foreach (var (file, run) in runs)
        {
            if (run.Difference(first.Run, withShard: false) is { } difference)
            {
                throw new UsageException($"'{file}' does not fit '{first.File}': {difference}");
            }
        }

        if (runs.GroupBy(run => run.Run.Shard.Index).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException($"{string.Join(" and ", twice.Select(run => $"'{run.File}'"))} are the same shard {twice.First().Run.Shard}");
        }

        var count = first.Run.Shard.Count;
        if (runs.Count < count)
        {
            var missing = Enumerable.Range(0, count).Except(runs.Select(run => run.Run.Shard.Index)).First();
            throw new UsageException(FormattableString.Invariant($"shard {missing}/{count} is missing{(count - runs.Count > 1 ? $", and {count - runs.Count - 1} others" : "")}"));
        }
    }
}
