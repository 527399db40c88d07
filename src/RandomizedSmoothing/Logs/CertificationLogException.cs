namespace RandomizedSmoothing.Logs;

/// <summary>A certification log, or a file that goes with one, that cannot be read: which file, which line, and why.</summary>
public sealed class CertificationLogException : Exception
{
    /// <summary>An unknown cause.</summary>
    public CertificationLogException()
    {
    }

    /// <param name="message">The cause.</param>
    public CertificationLogException(string message)
        : base(message)
    {
    }

    /// <param name="message">The cause.</param>
    /// <param name="innerException">What was caught.</param>
    public CertificationLogException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="file">The name under which the file is known to the reader of the message.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="cause">The value at fault, and what would be valid.</param>
    /// <param name="innerException">What was caught, if anything.</param>
    public CertificationLogException(string file, long line, string cause, Exception? innerException = null)
        : base(FormattableString.Invariant($"{file}, line {line}: {cause}"), innerException)
    {
        File = file;
        Line = line;
        Cause = cause;
    }

    /// <summary>The file's name.</summary>
    public string File { get; } = "";

    /// <summary>The line, counted from 1.</summary>
    public long Line { get; }

    /// <summary>The value at fault, and what would be valid.</summary>
    public string Cause { get; } = "";

    /// <summary>Whether all that is wrong is that no sample follows the header.</summary>
    public bool IsWithoutSamples { get; init; }
}
