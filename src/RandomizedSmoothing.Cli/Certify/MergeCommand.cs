using System.CommandLine;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Sweep;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary><c>smoothing merge</c>: the logs of all shards as the log that one run would have written.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("SHARD") { Description = "The logs of all n shards, in any order, each with its LOG.run.json; or the folders of all shards of a sweep", Arity = ArgumentArity.OneOrMore };
        var output = new OutputOption("--out") { Companion = RunFile.Of, MayBeFolder = true, Description = "The merged log, or folder", HelpName = "LOG", Required = true };
        var json = Answer.JsonOption();
        var command = new Command("merge", "Join the logs of all shards of a 'certify', 'predict' or 'sweep'") { shards, output, json }
            .WithExamples("merge shard_0.tsv shard_1.tsv shard_2.tsv shard_3.tsv --out sigma_0.25.tsv", "merge curve_0 curve_1 --out curve");
        command.SetAction(parsed => Run(parsed, parsed.GetValue(shards)!, parsed.GetValue(output)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(ParseResult parsed, string[] shards, string output, string? json)
    {
        if (Array.Exists(shards, Directory.Exists))
        {
            SweepAnswer.Write(parsed, json, SweepMerge.Write(shards, output, parsed.InvocationConfiguration.Error));
            return ExitCode.Done;
        }

        var log = ShardMerge.Write(shards, output, parsed.InvocationConfiguration.Error);
        Answer.Write(parsed, json, log.Tally.ToJson(output, log.Run), console => console.WriteLine(log.Tally.Summary(output, log.Run)));
        return ExitCode.Done;
    }
}
