namespace RandomizedSmoothing.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Done, and as pinned.</summary>
    public const int Done = 0;

    /// <summary>Done, and something was found: a verdict other than the pinned one, a counterexample, a failed threshold.</summary>
    public const int Found = 1;

    /// <summary>Wrong use or unreadable input; one line on stderr says what.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted by the user.</summary>
    public const int Interrupted = 130;
}
