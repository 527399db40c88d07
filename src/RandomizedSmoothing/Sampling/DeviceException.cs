namespace RandomizedSmoothing.Sampling;

/// <summary>A device is missing, was lost, or failed. Its message is one line that says which and why.</summary>
public sealed class DeviceException : Exception
{
    /// <summary>An empty message.</summary>
    public DeviceException()
    {
    }

    /// <param name="message">One line: the device, and why.</param>
    public DeviceException(string message)
        : base(message)
    {
    }

    /// <param name="message">One line: the device, and why.</param>
    /// <param name="innerException">What was caught.</param>
    public DeviceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
