namespace RandomizedSmoothing.Certification;

/// <summary>A base classifier that gives an image no class under any noise: there is nothing to predict or to certify.</summary>
public sealed class UnansweredImageException : Exception
{
    /// <summary>An unknown image.</summary>
    public UnansweredImageException()
    {
    }

    /// <param name="message">One line: the image, and its samples.</param>
    public UnansweredImageException(string message)
        : base(message)
    {
    }

    /// <param name="message">One line: the image, and its samples.</param>
    /// <param name="innerException">What was caught.</param>
    public UnansweredImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An image without a single answer.</summary>
    /// <param name="index">The image's number.</param>
    /// <param name="samples">How many samples were asked.</param>
    public UnansweredImageException(uint index, long samples)
        : this(FormattableString.Invariant($"image {index} gets no class: under noise, none of {samples} answers has a largest number")) => Index = index;

    /// <summary>The image's number.</summary>
    public uint Index { get; }
}
