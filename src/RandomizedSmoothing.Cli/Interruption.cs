using System.Runtime.InteropServices;

namespace RandomizedSmoothing.Cli;

/// <summary>
/// Ctrl-C and SIGTERM: a verb is told, and says how far it came; one that cannot hear it, because it waits for a pipe or a disk, is left behind
/// after a while. A second signal ends the process at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration termination;

    public Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear);
        termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear);
    }

    /// <summary>Waits for a verb as long as it is worth it.</summary>
    /// <param name="run">The verb; it is told by the token.</param>
    /// <param name="error">Where it is said that it was left behind.</param>
    /// <returns>Its exit code, or 130.</returns>
    public async Task<int> WaitAsync(Func<CancellationToken, Task<int>> run, TextWriter error)
    {
        var verb = Task.Run(() => run(source.Token));
        var told = new TaskCompletionSource();
        using var registration = source.Token.Register(told.SetResult);
        if (await Task.WhenAny(verb, told.Task) == verb || await Task.WhenAny(verb, Task.Delay(Patience)) == verb)
        {
            return await verb;
        }

        await error.WriteLineAsync("interrupted");
        return ExitCode.Interrupted;
    }

    public void Dispose()
    {
        interrupt.Dispose();
        termination.Dispose();
        source.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        // The second one does what signals do.
        signal.Cancel = !source.IsCancellationRequested;
        source.Cancel();
    }
}
