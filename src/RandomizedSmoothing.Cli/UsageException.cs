namespace RandomizedSmoothing.Cli;

/// <summary>
/// Wrong use or unreadable input. Its message is one line that names the value, where it stands and what is valid;
/// the exit code is <see cref="ExitCode.Usage"/>.
/// </summary>
public sealed class UsageException : Exception
{
    /// <summary>An empty message.</summary>
    public UsageException()
    {
    }

    /// <param name="message">One line: the value, its place, what is valid.</param>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <param name="message">One line: the value, its place, what is valid.</param>
    /// <param name="innerException">What was caught.</param>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
