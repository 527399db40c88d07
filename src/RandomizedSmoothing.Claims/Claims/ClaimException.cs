namespace RandomizedSmoothing.Claims;

/// <summary>A claim that cannot be tried: it compares nothing, or something that is no number. The message is one line that says what and where.</summary>
public sealed class ClaimException : Exception
{
    /// <summary>An empty message.</summary>
    public ClaimException()
    {
    }

    /// <param name="message">One line: the value, its place, what is valid.</param>
    public ClaimException(string message)
        : base(message)
    {
    }

    /// <param name="message">One line: the value, its place, what is valid.</param>
    /// <param name="innerException">What was caught.</param>
    public ClaimException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
