using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>
/// <c>smoothing check</c> in a process of its own: code that overflows the stack, or takes all memory, ends its process, and what ran it
/// can still say so in one line.
/// </summary>
internal sealed class CheckProcess(IReadOnlyList<string> arguments, TextWriter error)
{
    /// <summary>Set for the inner process; what it holds is written last to its standard error, and shows that it ended on its own.</summary>
    private const string Variable = "RANDOMIZED_SMOOTHING_CHECK";

    private const long HeapLimit = 2L << 30;

    private static readonly string[] Crashes = ["Stack overflow.", "Out of memory.", "Fatal error.", "Process terminated."];

    private readonly string ending = Guid.NewGuid().ToString("N");
    private string? crash;
    private string? frame;
    private bool hasEnded;

    /// <summary>Whether these words are better run in another process.</summary>
    public static bool IsNeeded(IReadOnlyList<string> arguments) =>
        arguments is [var verb, ..] && verb == "check" && Environment.GetEnvironmentVariable(Variable) is null && !arguments.Any(word => word is "--new" or "--help" or "-h" or "-?");

    /// <summary>Says, as the inner process, that it ended on its own.</summary>
    public static void End(TextWriter error)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } ending)
        {
            error.WriteLine(ending);
        }
    }

    /// <summary>Runs the words there.</summary>
    /// <returns>The inner process's exit code, or 2 where it did not end on its own.</returns>
    public async Task<int> RunAsync()
    {
        using var process = Process.Start(Inner())!;

        // The inner process gets Ctrl-C as well, and says what there is to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => process.Kill());
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            Read(line);
        }

        await process.WaitForExitAsync();
        if (hasEnded)
        {
            return process.ExitCode;
        }

        await error.WriteLineAsync($"smoothing check: '{arguments.Skip(1).FirstOrDefault(word => !word.StartsWith('-')) ?? "the file"}': {Explain(process.ExitCode)}");
        return ExitCode.Usage;
    }

    private ProcessStartInfo Inner()
    {
        var start = OwnProgram.With(arguments);
        start.RedirectStandardError = true;
        start.Environment[Variable] = ending;
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }

    // What the runtime prints of a crash are pages of frames; the first of the file's own says enough.
    private void Read(string line)
    {
        if (line == ending)
        {
            hasEnded = true;
        }
        else if (crash is not null)
        {
            frame ??= IsOfTheFile(line) ? line.Trim()["at ".Length..] : null;
        }
        else if (Crashes.Any(start => line.StartsWith(start, StringComparison.Ordinal)))
        {
            crash = line;
        }
        else
        {
            error.WriteLine(line);
        }
    }

    private static bool IsOfTheFile(string line) =>
        line.TrimStart().StartsWith("at ", StringComparison.Ordinal)
        && !line.Contains(" at System.", StringComparison.Ordinal)
        && !line.Contains(" at RandomizedSmoothing.", StringComparison.Ordinal);

    private string Explain(int exitCode)
    {
        var place = frame is null ? "" : $" in {frame}";
        return crash switch
        {
            null => string.Create(CultureInfo.InvariantCulture, $"the claim ends the process that checks it (exit code {exitCode})"),
            _ when crash.StartsWith("Stack", StringComparison.Ordinal) => $"the claim overflows the stack{place}: does a method call itself without end?",
            _ when crash.StartsWith("Out", StringComparison.Ordinal) => $"the claim needs more than {HeapLimit >> 30} GiB of memory{place}",
            _ => $"the claim ends the process that checks it{place} ({crash})",
        };
    }
}
