using System.CommandLine;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Plot.Logs;

/// <summary>The logs that a picture is made of: named as for <c>audit</c>, and read by it.</summary>
internal sealed class LogArguments
{
    // The field's own grid of radii.
    private const double Step = 0.01;

    // No curve needs more points.
    private const int MostSteps = 10_000;

    private readonly Argument<string[]> logs = new("LOG")
    {
        Description = "Certification logs, folders of them, or patterns such as 'logs/*.tsv', as for audit",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> labels = new("--labels") { Description = "A file with the names of the classes 0, 1, …, one a line", HelpName = "FILE" };

    /// <summary>The argument and its options.</summary>
    public IEnumerable<Symbol> All => [logs, labels];

    /// <summary>Audits the logs, with certified accuracies on the grid of radii.</summary>
    public AuditReport Read(ParseResult parsed, CancellationToken cancellation) =>
        Read(parsed.GetValue(logs)!, parsed.GetValue(labels), text => parsed.InvocationConfiguration.Error.WriteLine($"smoothing plot: {Printable.Of(text)}"), cancellation);

    /// <summary>Audits logs, with certified accuracies on the grid of radii.</summary>
    public static AuditReport Read(IReadOnlyList<string> words, string? labels, Action<string> warn, CancellationToken cancellation)
    {
        var files = LogFiles.Find(words, warn);
        var steps = (int)Math.Min(MostSteps, Math.Ceiling(files.Max(file => LargestRadius(file, cancellation)) / Step) + 1);
        return new Auditor(new AuditRequest(files, [.. Enumerable.Range(0, steps + 1).Select(i => i / (1 / Step))], labels, null, null), warn, cancellation).Run();
    }

    /// <summary>How a picture of these logs ends: all of them are in it, or the exit code says that they are not.</summary>
    public static Drawn Drawn(AuditReport report, Picture picture) => new(picture)
    {
        Inputs = [.. report.Logs.Select(log => log.File)],
        ExitCode = report.Unread.Count > 0 ? ExitCode.Usage : ExitCode.Done,
    };

    // What cannot be read is said by the audit.
    private static double LargestRadius(string file, CancellationToken cancellation)
    {
        try
        {
            using var reader = new CertificationLogReader(InputFile.Open(file), file);
            var largest = 0.0;
            while (reader.TryRead(out var record))
            {
                cancellation.ThrowIfCancellationRequested();
                largest = Math.Max(largest, record.IsCorrect ? record.Radius ?? 0 : 0);
            }

            return largest;
        }
        catch (Exception exception) when (exception is CertificationLogException or UsageException)
        {
            return 0;
        }
    }
}
