namespace RandomizedSmoothing.Cli.Output;

/// <summary>
/// How far a long command is. On a terminal one line of stderr that is overwritten; where stderr is redirected, a line of its own
/// now and then, or nothing.
/// </summary>
/// <param name="error">Stderr.</param>
/// <param name="interval">The least time between two lines where stderr is redirected; null for none at all.</param>
internal sealed class StatusLine(TextWriter error, TimeSpan? interval = null) : IDisposable
{
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromSeconds(0.2);
    private static readonly AsyncLocal<bool> Quiet = new();

    private readonly bool isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly TimeProvider clock = Clock.Current;
    private readonly long start = Clock.Current.GetTimestamp();
    private TimeSpan last;
    private int width;

    /// <summary>Whether this flow of control shows no progress at all, as <c>--quiet</c> asks.</summary>
    public static bool IsQuiet
    {
        get => Quiet.Value;
        set => Quiet.Value = value;
    }

    /// <summary>How long the rest takes, if it goes on like the part that is done: <c>about 12 s left</c>; empty before anything is.</summary>
    /// <param name="share">The share that is done, from 0 to 1.</param>
    public string TimeLeft(double share) => share is > 0 and < 1 && clock.GetElapsedTime(start) * ((1 - share) / share) is var left && left < TimeSpan.FromDays(10)
        ? FormattableString.Invariant($", about {(left.TotalMinutes < 2 ? $"{Math.Ceiling(left.TotalSeconds)} s" : left.TotalHours < 2 ? $"{Math.Ceiling(left.TotalMinutes)} min" : $"{Math.Ceiling(left.TotalHours)} h")} left")
        : "";

    /// <summary>Shows a line, unless the one before is too recent.</summary>
    /// <param name="line">The line.</param>
    public void Show(Func<string> line)
    {
        var elapsed = clock.GetElapsedTime(start);
        if (IsQuiet || (isTerminal ? TerminalInterval : interval) is not { } least || elapsed - last < least)
        {
            return;
        }

        last = elapsed;
        var text = line();
        if (!isTerminal)
        {
            error.WriteLine(text);
            return;
        }

        // A line that wraps could not be overwritten.
        var shown = text[..Math.Min(text.Length, Math.Max(Console.WindowWidth - 1, 0))];
        error.Write($"\r{shown.PadRight(width)}");
        width = shown.Length;
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (width > 0)
        {
            error.Write($"\r{new string(' ', width)}\r");
            width = 0;
        }
    }
}
