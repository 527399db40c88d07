namespace RandomizedSmoothing.Logs;

/// <summary>What a file is, by its first lines.</summary>
public enum LogKind
{
    /// <summary>Its first line does not name the columns of a log.</summary>
    None,

    /// <summary>A log of a run that has not finished a sample yet, or never did.</summary>
    Begun,

    /// <summary>A log with samples, whether or not all of them can be read.</summary>
    Log,
}
