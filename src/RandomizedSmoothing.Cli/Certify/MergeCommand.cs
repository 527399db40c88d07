using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Sampling;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary><c>smoothing merge</c>: the logs of all shards as the log that one run would have written.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("SHARD") { Description = "The logs of all n shards, in any order, each with its LOG.run.json", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "The merged log", HelpName = "LOG", Required = true };
        var json = Answer.JsonOption();
        var command = new Command("merge", "Join the logs of all shards of a 'certify' or 'predict'") { shards, output, json }
            .WithExamples("merge shard_0.tsv shard_1.tsv shard_2.tsv shard_3.tsv --out sigma_0.25.tsv");
        command.SetAction(parsed => Run(parsed, parsed.GetValue(shards)!, parsed.GetValue(output)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] files, string output, string? json)
    {
        var runs = files.Select(file => (File: file, Run: RunFile.Read(file))).ToList();
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
        var missing = Enumerable.Range(0, count).Except(runs.Select(run => run.Run.Shard.Index)).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(FormattableString.Invariant($"shard {missing[0]}/{count} is missing{(missing.Count > 1 ? $", and {missing.Count - 1} others" : "")}"));
        }

        if (File.Exists(output))
        {
            throw new UsageException($"'{output}' exists already; write the merged log to another file");
        }

        var unanswered = new SortedDictionary<int, long>(runs.SelectMany(run => run.Run.Unanswered ?? []).ToDictionary());
        var whole = first.Run with { ShardText = Shard.Whole.ToString(), Unanswered = unanswered.Count > 0 ? unanswered : null, LogHash = null };
        var records = runs.SelectMany(run => CertifyLog.ReadWhole(run.File, run.Run)).OrderBy(pair => pair.Record.Index).ToList();
        var tally = new CertifyTally(whole.TargetRadius);
        records.ForEach(pair => tally.Add(pair.Record));
        foreach (var (index, without) in unanswered)
        {
            tally.Unanswered[index] = without;
        }

        Answer.WriteWhole(output, string.Concat(records.Select(pair => pair.Line).Prepend(whole.Header).Select(line => line + "\n")));
        RunFile.Seal(whole, output);
        Answer.Write(parsed, json, tally.ToJson(output, whole), console => console.WriteLine(tally.Summary(output, whole)));
        return ExitCode.Done;
    }
}
