using RandomizedSmoothing.Cli;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Tests.Shared;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>Runs the command line in this process. Its clock stands still, so that what it writes is the same on a slow machine.</summary>
internal static class CommandLine
{
    /// <summary>Runs <c>smoothing</c> with these words.</summary>
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, new StandingClock());

    /// <summary>Runs <c>smoothing</c> with these words, by this clock, until it is cancelled.</summary>
    public static async Task<CommandResult> RunAsync(string[] arguments, TimeProvider clock, CancellationToken cancellation = default)
    {
        Clock.Current = clock;
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await SmoothingApp.RunAsync(arguments, output, error, cancellation);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
