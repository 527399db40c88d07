using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Claims;
using RandomizedSmoothing.Claims.Engines;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Plot.Figures;
using RandomizedSmoothing.Cli.Plot.Logs;
using RandomizedSmoothing.Cli.Records;
using RandomizedSmoothing.Cli.Verify;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Report;

/// <summary><c>smoothing report</c>: verdicts, figures and audits in one page.</summary>
internal static class ReportCommand
{
    private const string DefaultTitle = "What randomized smoothing costs";

    public static Command Create()
    {
        var logs = new Argument<string[]>("LOG") { Description = "Certification logs to audit in the page, as for audit", Arity = ArgumentArity.ZeroOrMore };
        var output = new OutputOption("--output", "-o") { Description = "The page, one .html file with everything in it", Required = true };
        var title = new Option<string>("--title") { Description = "The page's headline", DefaultValueFactory = _ => DefaultTitle };
        var labels = new Option<string?>("--labels") { Description = "A file with the names of the classes 0, 1, …, one a line", HelpName = "FILE" };
        var verdicts = new Option<string?>("--verdicts") { Description = "The answer of verify --json; without it the claims are verified anew", HelpName = "FILE" };
        var seed = NumberOptions.Seed(Verification.DefaultSeed);
        var model = new ReportModel();
        var command = new Command("report", "Write verdicts, figures and audits into one page that needs nothing else") { logs, output, title, labels, verdicts, seed }
            .WithExamples("report -o report.html", "report -o report.html logs/ --labels cifar10.txt", "report -o report.html --verdicts verify.json", "report -o report.html --model digits.network --data digits-test");

        foreach (var option in model.All)
        {
            command.Options.Add(option);
        }

        // Not on this thread: it listens to Ctrl-C.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var file = CheckEnding(parsed.GetValue(output)!);
                var error = parsed.InvocationConfiguration.Error;
                var report = parsed.GetValue(logs) is { Length: > 0 } words
                    ? LogArguments.Read(words, parsed.GetValue(labels), text => error.WriteLine($"smoothing report: {Printable.Of(text)}"), cancellation)
                    : null;
                if (report?.Logs.FirstOrDefault(log => OutputGuard.IsSame(log.File, file)) is { } read)
                {
                    throw new UsageException($"--output '{file}' is the log '{read.File}', which is read; write to another file");
                }

                var pictures = model.Draw(parsed, parsed.GetValue(seed), cancellation);
                var claims = parsed.GetValue(verdicts) is { } answer ? Read(answer) : Verify(parsed.GetValue(seed), error, cancellation);
                var figures = Figures(error, cancellation);
                WholeFile.Write(file, ReportPage.Of(new(parsed.GetValue(title)!, claims, figures, report, pictures)));
                parsed.InvocationConfiguration.Output.WriteLine($"{VerdictSummary.Of(claims)}\nreport: {Printable.Of(file)}");
                return report?.Unread.Count > 0 ? ExitCode.Usage : ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static string CheckEnding(string file) => Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm"
        ? file
        : throw Refusal.Of("--output", file, "a page by its ending", ".html, .htm");

    private static ImmutableArray<Picture> Figures(TextWriter error, CancellationToken cancellation)
    {
        using var line = new StatusLine(error);
        line.Show(() => "drawing the figures");
        return [Figure1Picture.Make(new Progress<int>(), cancellation), Figure2Picture.Make(), Figure3aPicture.Make(), Figure3bPicture.Make()];
    }

    private static ImmutableArray<ClaimRecord> Read(string file)
    {
        using var stream = TextFile.Open(file, "answer of verify");
        try
        {
            return ClaimRecord.All(JsonNode.Parse(stream)!.AsObject());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new UsageException($"--verdicts '{file}' is no answer of verify --json: {exception.Message.Split(" LineNumber")[0]}", exception);
        }
    }

    private static ImmutableArray<ClaimRecord> Verify(ulong seed, TextWriter error, CancellationToken cancellation)
    {
        using var progress = new VerifyProgress(error, ClaimCatalogue.All.Length);
        var verified = SideBySide.Verify([.. ClaimCatalogue.All], claim =>
        {
            progress.Begin(claim);
            return Verification.Verify(claim, Budget.Quick, seed, null, progress, cancellation);
        });

        // A page of those that were done in time would say less than it seems to.
        cancellation.ThrowIfCancellationRequested();
        return ClaimRecord.All(new JsonObject { ["claims"] = new JsonArray([.. verified.Select(one => FindingJson.Of(one.Finding))]) });
    }
}
