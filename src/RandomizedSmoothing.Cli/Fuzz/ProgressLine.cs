using System.Globalization;
using RandomizedSmoothing.Claims.Engines;

namespace RandomizedSmoothing.Cli.Fuzz;

/// <summary>One line on a terminal's stderr that is overwritten: the rate and what is best so far. Nothing where stderr is redirected.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<FuzzResult>, IDisposable
{
    private readonly bool isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private TimeSpan last;
    private int width;

    public void Report(FuzzResult value)
    {
        if (isShown && value.Elapsed - last > TimeSpan.FromSeconds(0.2))
        {
            last = value.Elapsed;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{value.Elapsed.TotalSeconds:F0} s, {value.Evaluations} evaluations, {value.EvaluationsPerSecond:F0} a second, smallest margin {value.SmallestMargin:G4}");
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
