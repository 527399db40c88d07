using System.Diagnostics;

namespace RandomizedSmoothing.Packages.Tests;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    // What the build that started these tests left for its own children.
    private static readonly string[] OfTheBuild = ["MSBUILD", "MSBuild", "VSTEST", "CI"];

    /// <summary>All of it, for a test's message.</summary>
    public string Text => $"exit code {ExitCode}\n{Output}\n{Error}";

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">What it finds in its environment beside what this process has.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its words.</param>
    public static async Task<Command> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => Array.Exists(OfTheBuild, begin => name.StartsWith(begin, StringComparison.Ordinal))).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, output[0], output[1]);
    }
}
