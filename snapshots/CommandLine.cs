using RandomizedSmoothing.Cli;

namespace RandomizedSmoothing.Snapshots;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    /// <summary>What a command wrote to stdout.</summary>
    /// <param name="exitCode">The exit code that it must end with.</param>
    /// <param name="arguments">The words after <c>smoothing</c>.</param>
    public static async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var actual = await SmoothingApp.RunAsync(arguments, output, error);
        Assert.That(actual, Is.EqualTo(exitCode), error.ToString());
        return output.ToString();
    }
}
