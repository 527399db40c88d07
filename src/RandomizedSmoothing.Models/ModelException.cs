namespace RandomizedSmoothing.Models;

/// <summary>A model or a data set that cannot be used: one line that names the file, what is wrong with it, and what is valid.</summary>
public sealed class ModelException : Exception
{
    /// <summary>An unknown cause.</summary>
    public ModelException()
    {
    }

    /// <param name="message">One line: the file, what is wrong, what is valid.</param>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <param name="message">One line: the file, what is wrong, what is valid.</param>
    /// <param name="innerException">What was caught.</param>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
