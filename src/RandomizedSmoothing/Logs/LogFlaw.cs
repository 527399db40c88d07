namespace RandomizedSmoothing.Logs;

/// <summary>A line of a log that can be read and yet cannot be right.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Cause">The same in words, with the values.</param>
public sealed record LogFlaw(LogFlawKind Kind, long Line, string Cause);

/// <summary>What can be wrong with a line.</summary>
public enum LogFlawKind
{
    /// <summary>Its <c>correct</c> does not fit its label and its prediction.</summary>
    Correct,

    /// <summary>Its index stood on an earlier line.</summary>
    DoubledIndex,
}
