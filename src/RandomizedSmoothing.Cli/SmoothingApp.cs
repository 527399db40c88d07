using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Audit;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Check;
using RandomizedSmoothing.Cli.Devices;
using RandomizedSmoothing.Cli.Estimate;
using RandomizedSmoothing.Cli.Fuzz;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Cli.Plot;
using RandomizedSmoothing.Cli.Predict;
using RandomizedSmoothing.Cli.Recertify;
using RandomizedSmoothing.Cli.Recheck;
using RandomizedSmoothing.Cli.Region;
using RandomizedSmoothing.Cli.Report;
using RandomizedSmoothing.Cli.Schema;
using RandomizedSmoothing.Cli.Sweep;
using RandomizedSmoothing.Cli.Train;
using RandomizedSmoothing.Cli.Verify;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli;

/// <summary>The command line as a function: arguments in, text and an exit code out.</summary>
public static class SmoothingApp
{
    private const string Quiet = "--quiet";

    private const string Description =
        "Checks the claims of “Hidden Cost of Randomized Smoothing” (Mohapatra et al., AISTATS 2021), and what smoothing costs the classes of a real model.";

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where progress, warnings and errors go.</param>
    /// <param name="cancellation">Ends the command early, as Ctrl-C does.</param>
    /// <returns>0 done and as pinned; 1 something was found; 2 wrong use or unreadable input; 130 interrupted.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation = default)
    {
        var parsed = CreateCommand().Parse(arguments);
        if ((parsed.Action is ParseErrorAction || parsed.Action == parsed.CommandResult.Command.Action) && Misuse.Of(parsed) is { } misuse)
        {
            return await FailAsync(error, parsed, misuse);
        }

        using var over = new CancellationTokenSource();
        try
        {
            OutputGuard.Check(parsed);
            StatusLine.IsQuiet = parsed.GetValue<bool>(Quiet);
            _ = WaitNotice.SayAsync(parsed, error, over.Token);
            var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("interrupted");
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // the last line of defence: no stack trace reaches a user
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return await FailAsync(error, parsed, Explain(parsed, exception));
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    internal static string Version { get; } =
        typeof(SmoothingApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static RootCommand CreateCommand()
    {
        var root = new RootCommand(Description)
        {
            VerifyCommand.Create(),
            RecheckCommand.Create(),
            CheckCommand.Create(),
            FuzzCommand.Create(),
            PlotCommand.Create(),
            ReportCommand.Create(),
            RegionCommand.Create(),
            AuditCommand.Create(),
            EstimateCommand.Create(),
            DevicesCommand.Create(),
            CertifyCommand.Create(),
            PredictCommand.Create(),
            MergeCommand.Create(),
            RecertifyCommand.Create(),
            SweepCommand.Create(),
            TrainCommand.Create(),
            SchemaCommand.Create(),
        };
        root.Options.Add(new Option<bool>(Quiet) { Description = "Show no progress", Recursive = true });
        OutputGuard.AddTo(root);
        Examples.AddToHelp(root);
        return root;
    }

    private static string Explain(ParseResult parsed, Exception exception) => exception switch
    {
        UsageException or CertificationLogException or DeviceException or ModelException or UnansweredImageException or IOException or InvalidDataException or UnauthorizedAccessException => exception.Message,
        ArgumentOutOfRangeException outOfRange => Refusal.Text(parsed, outOfRange),
        _ => $"internal error, please report it: {exception.GetType().Name}: {exception.Message}",
    };

    private static IEnumerable<string> Path(SymbolResult? result)
    {
        for (; result is CommandResult { Command: not RootCommand } command; result = command.Parent)
        {
            yield return command.Command.Name;
        }
    }

    private static async Task<int> FailAsync(TextWriter error, ParseResult parsed, string message)
    {
        var verbs = Path(parsed.CommandResult).Reverse().Select(verb => $" {verb}");
        await error.WriteLineAsync($"smoothing{string.Concat(verbs)}: {Printable.Of(message.ReplaceLineEndings(" "))}");
        return ExitCode.Usage;
    }
}
