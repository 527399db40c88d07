using System.CommandLine;
using System.Globalization;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Recertify;

/// <summary><c>smoothing recertify</c>: the certificates of another α or bound, from the counts in a log.</summary>
internal static class RecertifyCommand
{
    public static Command Create()
    {
        var log = new Argument<string>("LOG") { Description = "A log of 'smoothing certify', or another one with the columns n, count, runnerUp, runnerUpCount and candidate" };
        var alpha = NumberOptions.Real("--alpha", "The chance that a certificate is wrong, for each image").Required();
        var bound = Choices.OneOf("--bound", "How counts become bounds: one-sided (the default; Cohen et al. 2019), two-class (the runner-up has a bound of its own), randomized (a random number for each image makes the level exact)", BoundWords.All)
            .Or(BoundWords.OneSided);
        var output = new OutputOption("--out") { Companion = RunFile.Of, Description = "The new log; LOG.run.json beside it, where the old one has it", HelpName = "LOG", Required = true };
        var sigma = NumberOptions.Real("--sigma", "The noise's standard deviation, where neither the run file nor the path tells it");
        var classes = NumberOptions.Integer("--classes", "For two-class: how many classes the model has, where the run file does not tell it");
        var seed = NumberOptions.Seed(0);
        seed.Description = "The seed of randomized bounds; that of the log's run where it is not given. To choose among seeds voids the certificates";
        var json = Answer.JsonOption();
        var command = new Command("recertify", "Certify again, for another alpha or by another bound, from the counts in a log: no model is needed")
            { log, alpha, bound, output, sigma, classes, seed, json }
            .WithExamples(
                "recertify sigma_0.25.tsv --alpha 0.01 --out sigma_0.25_alpha_0.01.tsv",
                "recertify sigma_0.25.tsv --alpha 0.001 --bound two-class --out two_sigma_0.25.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = new RecertifyRequest(
                    parsed.GetValue(log)!,
                    parsed.GetValue(output)!,
                    Checked.Alpha(parsed.GetValue(alpha)),
                    parsed.GetValue(bound)!,
                    parsed.GetResult(sigma) is null ? null : Checked.Sigma(parsed.GetValue(sigma)),
                    parsed.GetResult(classes) is null ? null : Checked.Classes(parsed.GetValue(classes)),
                    parsed.GetResult(seed) is { Implicit: false } ? parsed.GetValue(seed) : null);
                var (before, after) = Recertified.Of(request, text => parsed.InvocationConfiguration.Error.WriteLine($"smoothing recertify: {Printable.Of(text)}"), cancellation);
                var answer = after.ToJson();
                answer["before"] = before.ToJson();
                Answer.Write(parsed, parsed.GetValue(json), answer, console =>
                {
                    console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"before: {before}"));
                    console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"now:    {after}"));
                });
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }
}

/// <summary>What to certify again.</summary>
internal sealed record RecertifyRequest(string Log, string Output, double Alpha, string BoundWord, double? Sigma, int? Classes, ulong? Seed)
{
    /// <summary>The bound.</summary>
    public CertificationBound Bound => BoundWords.Parse(BoundWord)!.Value;
}
