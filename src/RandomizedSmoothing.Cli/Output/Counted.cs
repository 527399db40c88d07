using System.Globalization;

namespace RandomizedSmoothing.Cli.Output;

/// <summary>A number of things in words: "1 abstention", "2 abstentions".</summary>
internal static class Counted
{
    /// <summary>The words.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">What one is called; several have an s behind it.</param>
    public static string Of(long count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
