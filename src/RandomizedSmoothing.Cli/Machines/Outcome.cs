namespace RandomizedSmoothing.Cli.Machines;

/// <summary>One thing that a run was asked to check, and how it came out: what pipelines read.</summary>
/// <param name="Rule">What was asked, such as <c>pinned-verdict</c>.</param>
/// <param name="Name">What it was asked of: a claim's id, a log.</param>
/// <param name="Kind">How it came out.</param>
/// <param name="Message">In one line.</param>
internal sealed record Outcome(string Rule, string Name, OutcomeKind Kind, string Message)
{
    /// <summary>The file that it is about; null where there is none.</summary>
    public string? File { get; init; }
}

/// <summary>How a check came out.</summary>
internal enum OutcomeKind
{
    /// <summary>As asked.</summary>
    Passed,

    /// <summary>Not as asked.</summary>
    Failed,

    /// <summary>It could not be told.</summary>
    Broken,
}
