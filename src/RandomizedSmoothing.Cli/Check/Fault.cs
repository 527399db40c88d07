using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Claims;

namespace RandomizedSmoothing.Cli.Check;

/// <summary>A point at which a claim gives no answer.</summary>
/// <param name="At">The point.</param>
/// <param name="What">What happens there.</param>
internal sealed record Fault(Point At, string What)
{
    /// <summary>An exception in one line, with the line of the checked file where it was thrown.</summary>
    public static string Describe(Exception exception)
    {
        // The cause says what the file did; a static constructor's wrapper says nothing.
        while (exception is TypeInitializationException { InnerException: { } inner })
        {
            exception = inner;
        }

        var line = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetMethod()?.Module.Assembly.IsCollectible == true && frame.GetFileName()?.EndsWith(".g.cs", StringComparison.Ordinal) != true)?.GetFileLineNumber() ?? 0;
        var place = line > 0 ? string.Create(CultureInfo.InvariantCulture, $" (line {line})") : "";
        return $"{exception.GetType().Name}{place}: {exception.Message.ReplaceLineEndings(" ")}";
    }

    /// <summary>The order of points in which a person would make them small.</summary>
    public bool IsSimplerThan(Fault other)
    {
        foreach (var (own, others) in At.Values.Zip(other.At.Values))
        {
            if (own != others)
            {
                return own < others;
            }
        }

        return string.CompareOrdinal(What, other.What) < 0;
    }
}
