using System.Diagnostics;
using System.Globalization;

namespace RandomizedSmoothing.Cli.Estimate;

/// <summary>One line on a terminal's stderr that is overwritten: how many samples are done. Nothing where stderr is redirected.</summary>
internal sealed class CountLine(TextWriter error, long samples) : IProgress<long>, IDisposable
{
    private readonly bool isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Lock turn = new();
    private TimeSpan last;
    private int width;

    public void Report(long value)
    {
        // Threads report, and now and then one of them writes.
        if (!isShown || watch.Elapsed - last < TimeSpan.FromSeconds(0.2))
        {
            return;
        }

        lock (turn)
        {
            last = watch.Elapsed;
            var line = string.Create(CultureInfo.InvariantCulture, $"{value / (double)samples:P0}, {value / last.TotalSeconds:G3} samples a second");
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
