using RandomizedSmoothing.Cli;

namespace RandomizedSmoothing.Tests.Shared;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    /// <summary>Runs <c>smoothing</c> with these words.</summary>
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await SmoothingApp.RunAsync(arguments, output, error);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
