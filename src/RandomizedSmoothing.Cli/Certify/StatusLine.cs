using System.Diagnostics;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>One line on a terminal's stderr that is overwritten, a few times a second. Nothing where stderr is redirected.</summary>
internal sealed class StatusLine(TextWriter error) : IDisposable
{
    private readonly bool isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch sinceLast = new();
    private int width;

    public void Show(string line)
    {
        if (isShown && (!sinceLast.IsRunning || sinceLast.Elapsed > TimeSpan.FromSeconds(0.2)))
        {
            sinceLast.Restart();
            error.Write($"\r{line.PadRight(width)}");
            width = line.Length;
        }
    }

    public void Dispose()
    {
        if (width > 0)
        {
            error.Write($"\r{new string(' ', width)}\r");
            width = 0;
        }
    }
}
