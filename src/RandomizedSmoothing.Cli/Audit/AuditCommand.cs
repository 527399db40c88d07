using System.CommandLine;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Machines;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Tables;
using RandomizedSmoothing.Files;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary><c>smoothing audit</c>: what smoothing costs the classes of a certified model.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var logs = new Argument<string[]>("LOG")
        {
            Description = "Logs of certifications or predictions (TSV whose first line names the columns idx label predict radius correct time, plain or .gz), folders of logs, patterns such as 'logs/*.tsv', or the word example for two that come with the tool",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var at = new Option<string?>("--at") { Description = "Radii at which to give certified accuracies, separated by commas", HelpName = "R,R,…" };
        var labels = new Option<string?>("--labels") { Description = "A file with the names of the classes 0, 1, …, one a line", HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = "A log of the same samples, to compare with class by class", HelpName = "LOG" };
        var failBelow = NumberOptions.Real("--fail-below", "Exit with 1 where a class's accuracy is below this share, from 0 to 1");
        failBelow.HelpName = "SHARE";
        var forensics = new Option<bool>("--forensics") { Description = "Ask whether each log can be what it says: do its radii fit n and alpha, are images missing, do its lines agree? Exit with 1 where one cannot" };
        var confidence = NumberOptions.Real("--confidence", "Also bound, with this probability, how many images are certified rightly: all certificates at once, and the drawing of the images");
        var alpha = NumberOptions.Real("--alpha", "For --confidence: the chance that one certificate is wrong, where neither run file nor path tells it");
        var failDrop = NumberOptions.Real("--fail-drop", "Exit with 1 where a class lost more than this share against --baseline, beyond chance (paired exact test, corrected by Holm)");
        failDrop.HelpName = "SHARE";
        var csv = new OutputOption("--csv") { Description = "Also write a CSV row for each class of each log to this file" };
        var json = Answer.JsonOption();
        var classes = new Option<bool>("--classes") { Description = "With --latex or --markdown: also the paper's Tables 2, 3 and 4, of classes" };
        var machines = new MachineOptions();
        var command = new Command("audit", "Turn certification logs into class-wise accuracies, gaps, radii and abstentions") { logs, at, labels, baseline, failBelow, failDrop, forensics, confidence, alpha, csv, json, classes }
            .WithExamples(
                "audit example",
                "audit sigma_0.50.tsv --at 0.25,0.5,1 --labels cifar10.txt",
                "audit logs/ --json audit.json --csv audit.csv",
                "audit 'logs/**/sigma_*' --baseline logs/sigma_0.12",
                "audit sigma_0.50.tsv.gz --fail-below 0.3 --junit audit.xml --sarif audit.sarif",
                "audit logs/ --latex tables.tex --classes",
                "audit --forensics logs/",
                "audit sigma_0.50.tsv --at 0.25 --confidence 0.999",
                "audit new.tsv --baseline old.tsv --fail-drop 0.02",
                "audit --predict-vanishing --model digits.network --data digits-test --measure");
        var vanishing = new VanishingOptions();
        foreach (var option in machines.All.Concat(vanishing.All))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var isAsked = vanishing.IsAsked(parsed);
            var given = parsed.GetValue(logs);
            if (isAsked == given is { Length: > 0 })
            {
                throw new UsageException(isAsked ? $"'{given![0]}' is taken for a LOG, and --predict-vanishing asks a model and reads no log: leave it out" : "LOG is missing; valid: a certification log, a folder of them, a pattern such as 'logs/*.tsv', or 'example'");
            }

            return isAsked ? Task.Run(() => VanishingAudit.Run(parsed, vanishing.Parse(parsed), parsed.GetValue(json), cancellation), CancellationToken.None) : Audit(parsed, cancellation);
        });
        return command;

        // Not on this thread: it listens to Ctrl-C, and a log may be a pipe that nobody writes.
        Task<int> Audit(ParseResult parsed, CancellationToken cancellation) => Task.Run(() => Run(
            parsed,
            new AuditRequest(
                parsed.GetValue(logs)!,
                parsed.GetValue(at) is null && machines.HasTables(parsed) ? AuditTablesOfPaper.UsualRadii : AuditRequest.ParseRadii(parsed.GetValue(at)),
                parsed.GetValue(labels),
                parsed.GetValue(baseline),
                AuditRequest.CheckThreshold(parsed.GetResult(failBelow) is null ? null : parsed.GetValue(failBelow)),
                parsed.GetValue(forensics),
                parsed.GetResult(confidence) is null ? null : Checked.Confidence(parsed.GetValue(confidence)),
                parsed.GetResult(alpha) is null ? null : Checked.Alpha(parsed.GetValue(alpha)),
                AuditRequest.CheckDrop(parsed.GetResult(failDrop) is null ? null : parsed.GetValue(failDrop), parsed.GetValue(baseline))),
            parsed.GetValue(csv),
            parsed.GetValue(json),
            machines,
            parsed.GetValue(classes),
            cancellation), CancellationToken.None);
    }

    private static int Run(ParseResult parsed, AuditRequest request, string? csv, string? json, MachineOptions machines, bool hasClasses, CancellationToken cancellation)
    {
        void Warn(string text) => parsed.InvocationConfiguration.Error.WriteLine($"smoothing audit: {Printable.Of(text)}");

        var report = new Auditor(request, Warn, cancellation).Run();
        machines.Check(parsed);
        foreach (var file in new[] { csv, json == "-" ? null : json }.Concat(machines.Files(parsed)).OfType<string>())
        {
            RefuseInput(report, request.ClassNames, file);
        }

        if (csv == "-")
        {
            throw new UsageException("--csv '-' is no file; to write to stdout is for '--json -' alone");
        }

        if (csv is not null)
        {
            WholeFile.Write(csv, AuditCsv.Of(report));
        }

        machines.Write(parsed, "audit", [.. AuditTablesOfPaper.Of(report, hasClasses)], [.. Outcomes.OfAudit(report)]);
        Answer.Write(parsed, json, AuditJson.Of(report), console => AuditTables.Write(console, report));
        foreach (var log in report.Failed)
        {
            var lowest = log.Figures.Lowest;
            Warn(FormattableString.Invariant($"{log.File}: class {report.FullNameOf(lowest.Label)} has accuracy {lowest.Accuracy:F3}, below {request.FailBelow}"));
        }

        foreach (var (log, drop) in report.Logs.SelectMany(log => (log.Drops ?? []).Where(drop => drop.IsClear).Select(drop => (log, drop))))
        {
            Warn(FormattableString.Invariant($"{log.File}: class {report.FullNameOf(drop.Label)} lost {-drop.Change:F3} against the baseline, more than {request.FailDrop} (p {Cell.PValue(drop.PValue)})"));
        }

        if (report.Unread.Count > 0)
        {
            Warn(FormattableString.Invariant($"{report.Unread.Count} of {report.Unread.Count + report.Logs.Count} logs could not be read, and are in no figure"));
            return ExitCode.Usage;
        }

        return report.Failed.Any() || report.Faulty.Any() || report.Dropped.Any() ? ExitCode.Found : ExitCode.Done;
    }

    private static void RefuseInput(AuditReport report, string? classNames, string output)
    {
        var inputs = report.Logs.Append(report.Baseline).OfType<AuditedFile>().Select(log => (log.File, Kind: "log"));
        var input = inputs.Append((File: classNames ?? "", Kind: "file of class names")).FirstOrDefault(input => input.File.Length > 0 && OutputGuard.IsSame(input.File, output));
        if (input.Kind is { } kind)
        {
            throw new UsageException($"'{output}' is a {kind} that is read; write the answer to another file");
        }
    }
}
