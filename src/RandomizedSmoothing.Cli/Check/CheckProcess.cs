using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>
/// <c>smoothing check</c> in a process of its own: code that overflows the stack, or takes all memory, ends its process, and what ran it
/// can still say so in one line.
/// </summary>
internal sealed class CheckProcess(IReadOnlyList<string> arguments, TextWriter error)
{
    /// <summary>Set for the inner process; what it holds is written last to its standard error, and shows that it ended on its own.</summary>
    private const string Variable = "RANDOMIZED_SMOOTHING_CHECK";

    private const string ParentVariable = "RANDOMIZED_SMOOTHING_CHECK_PARENT";

    private const long HeapLimit = 2L << 30;

    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly string[] Crashes = ["Stack overflow.", "Out of memory.", "Fatal error.", "Process terminated.", "Unhandled exception."];

    private readonly string ending = Guid.NewGuid().ToString("N");
    private string? crash;
    private string? frame;
    private bool isOfCompiler;
    private int? exitCode;
    private volatile bool isInterrupted;

    private string Name => arguments.Skip(1).FirstOrDefault(word => !word.StartsWith('-')) ?? "the file";

    /// <summary>Whether these words are better run in another process.</summary>
    public static bool IsNeeded(IReadOnlyList<string> arguments) =>
        arguments is [var verb, ..] && verb == "check" && Environment.GetEnvironmentVariable(Variable) is null && !arguments.Any(word => word is "--new" or "--help" or "-h" or "-?");

    /// <summary>
    /// Says, as the inner process, that it ended on its own, and how; and waits for the outer one, which ends it together with every child
    /// that the file began: of a process that is gone, nobody knows the children.
    /// </summary>
    public static void End(TextWriter error, int exitCode)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } ending)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ending} {exitCode}"));
            error.Flush();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>As the inner process: does not outlive the outer one, however that ends.</summary>
    public static void WatchParent()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(ParentVariable), CultureInfo.InvariantCulture, out var id))
        {
            new Thread(() =>
            {
                while (IsRunning(id))
                {
                    Thread.Sleep(Glance);
                }

                Process.GetCurrentProcess().Kill();
            })
            { IsBackground = true }.Start();
        }
    }

    /// <summary>Runs the words there.</summary>
    /// <returns>The inner process's exit code, or 2 where it did not end on its own.</returns>
    public async Task<int> RunAsync()
    {
        using var process = Process.Start(Inner())!;
        var id = process.Id;

        // The inner process gets a terminal's Ctrl-C as well, and says what there is to say; where only this one got a signal, both end.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Hear(signal, id, Patience));
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Hear(signal, id, TimeSpan.Zero));
        await ReadAsync(process);
        if (exitCode is { } own)
        {
            // Threads, children and handlers that a file leaves behind are not waited for.
            process.Kill(entireProcessTree: true);
            return own;
        }

        await process.WaitForExitAsync();
        if (isInterrupted)
        {
            await error.WriteLineAsync("interrupted");
            return ExitCode.Interrupted;
        }

        await error.WriteLineAsync($"smoothing check: '{Name}': {Explain(process.ExitCode)}");
        return ExitCode.Usage;
    }

    // A child of the file's may hold the stream after the process is gone.
    private async Task ReadAsync(Process process)
    {
        var end = process.WaitForExitAsync();
        var (clock, start) = (Clock.Current, Clock.Current.GetTimestamp());
        using var status = new StatusLine(error);
        while (exitCode is null)
        {
            var next = process.StandardError.ReadLineAsync();
            while (!next.IsCompleted && !end.IsCompleted && await Task.WhenAny(next, end, Task.Delay(Glance)) is var first && first != next && first != end)
            {
                status.Show(() => string.Create(CultureInfo.InvariantCulture, $"checking {Name}: {clock.GetElapsedTime(start).TotalSeconds:F0} s"));
            }

            if (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Patience)) != next)
            {
                return;
            }

            status.Dispose();
            if (await next is not { } line)
            {
                return;
            }

            Read(line);
        }
    }

    private void Hear(PosixSignalContext signal, int id, TimeSpan patience)
    {
        signal.Cancel = true;
        _ = EndAsync(id, patience);
    }

    private async Task EndAsync(int id, TimeSpan patience)
    {
        await Task.Delay(patience);
        if (IsRunning(id))
        {
            isInterrupted = true;
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private ProcessStartInfo Inner()
    {
        var start = OwnProgram.With(arguments);
        start.RedirectStandardError = true;
        start.Environment[Variable] = ending;
        start.Environment[ParentVariable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        return start;
    }

    // What the runtime prints of a crash are pages of frames; the first of the file's own says enough.
    private void Read(string line)
    {
        if (line.StartsWith($"{ending} ", StringComparison.Ordinal))
        {
            exitCode = int.Parse(line[(ending.Length + 1)..], CultureInfo.InvariantCulture);
        }
        else if (crash is not null)
        {
            isOfCompiler |= line.Contains(" at Microsoft.CodeAnalysis.", StringComparison.Ordinal);
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
        && !line.Contains(" at Microsoft.", StringComparison.Ordinal)
        && !line.Contains(" at RandomizedSmoothing.", StringComparison.Ordinal);

    private string Explain(int exitCode)
    {
        var place = frame is null ? "" : $" in {frame}";
        return crash switch
        {
            null => string.Create(CultureInfo.InvariantCulture, $"the claim ends the process that checks it (exit code {exitCode})"),
            _ when isOfCompiler && crash.StartsWith("Stack", StringComparison.Ordinal) => "its code is too deeply nested to be compiled",
            _ when crash.StartsWith("Unhandled", StringComparison.Ordinal) => $"throws where nothing can catch it{place}: {crash["Unhandled exception.".Length..].Trim()}",
            _ when crash.StartsWith("Stack", StringComparison.Ordinal) => $"the claim overflows the stack{place}: does a method call itself without end?",
            _ when crash.StartsWith("Out", StringComparison.Ordinal) => $"the claim needs more than {HeapLimit >> 30} GiB of memory{place}",
            _ => $"the claim ends the process that checks it{place} ({crash})",
        };
    }
}
