using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Cli;

/// <summary>
/// Ctrl-C and SIGTERM: a verb is told, and says how far it came; one that cannot hear it, because it waits for a pipe or a disk, is left behind
/// after a while. A second signal ends the process at once.
/// </summary>
internal static class Interruption
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly CancellationTokenSource Source = new();

    // Never given back: a signal that comes while the process ends, with its answer given, takes nothing of it back.
    private static readonly List<PosixSignalRegistration> Registrations = [];

    /// <summary>Waits for a verb as long as it is worth it.</summary>
    /// <param name="run">The verb; it is told by the token.</param>
    /// <param name="error">Where it is said that it was left behind.</param>
    /// <returns>Its exit code, or 130.</returns>
    public static async Task<int> WaitAsync(Func<CancellationToken, Task<int>> run, TextWriter error)
    {
#pragma warning disable CA2000 // see above
        Registrations.AddRange(PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear));
#pragma warning restore CA2000
        var verb = Task.Run(() => run(Source.Token));
        var told = new TaskCompletionSource();
        using var registration = Source.Token.Register(told.SetResult);
        if (await Task.WhenAny(verb, told.Task) == verb || await Task.WhenAny(verb, Task.Delay(Patience)) == verb)
        {
            return await verb;
        }

        await error.WriteLineAsync("interrupted");
        return ExitCode.Interrupted;
    }

    private static void Hear(PosixSignalContext signal)
    {
        // The second one does what signals do.
        signal.Cancel = !Source.IsCancellationRequested;
        Source.Cancel();
    }
}
