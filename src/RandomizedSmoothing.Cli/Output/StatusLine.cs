namespace RandomizedSmoothing.Cli.Output;

/// <summary>
/// How far a long command is: one line of a terminal's stderr, which is overwritten. Where stderr is redirected, nothing. Several threads
/// may tell it.
/// </summary>
/// <param name="error">Stderr.</param>
internal sealed class StatusLine(TextWriter error) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.2);
    private static readonly AsyncLocal<bool> Quiet = new();
    private static readonly AsyncLocal<TextWriter?> Watched = new();

    // What a writer that is no console has, and a terminal that does not know its own: 0 columns would show nothing.
    private const int UsualWidth = 80;

    private readonly Lock turn = new();
    private readonly bool isShown = !Quiet.Value && (ReferenceEquals(error, Watched.Value) || (ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected));
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

    /// <summary>A writer that counts as a terminal in this flow of control: whoever sets it sees what a person would.</summary>
    public static TextWriter? Terminal
    {
        get => Watched.Value;
        set => Watched.Value = value;
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
        if (!isShown)
        {
            return;
        }

        lock (turn)
        {
            var elapsed = clock.GetElapsedTime(start);
            if (elapsed - last < Interval)
            {
                return;
            }

            // A line that wraps could not be overwritten.
            last = elapsed;
            var text = line();
            var shown = text[..Math.Min(text.Length, Math.Max((Console.IsErrorRedirected || Console.WindowWidth <= 0 ? UsualWidth : Console.WindowWidth) - 1, 0))];
            error.Write($"\r{shown.PadRight(width)}");
            width = shown.Length;
        }
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
