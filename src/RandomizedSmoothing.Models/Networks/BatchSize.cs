namespace RandomizedSmoothing.Models.Networks;

/// <summary>How many noisy images go through a network at a time, where nobody says it.</summary>
public static class BatchSize
{
    /// <summary>Beyond it a batch gets no faster, on a core.</summary>
    public const int Most = 200;

    private const int Tried = 8;

    /// <summary>The largest batch, up to <see cref="Most"/>, that a batch on each core leaves half of the memory for other things with.</summary>
    /// <param name="classifier">The network: a few images go through it, and the memory that takes is looked at.</param>
    /// <param name="available">The memory that this process may use, in bytes; null to ask the system, which knows a container's limit.</param>
    /// <returns>At least 1.</returns>
    public static int Fitting(IBaseClassifier classifier, long? available = null)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        var (inputs, classes) = (new float[Tried * classifier.Dimension], new int[Tried]);

        // The first pass loads what the network needs once.
        classifier.Classify(inputs.AsMemory(0, 2 * classifier.Dimension), classes.AsSpan(0, 2));
        var before = Environment.WorkingSet;
        classifier.Classify(inputs, classes);
        var image = Math.Max(4L * classifier.Dimension, (Environment.WorkingSet - before) / (Tried - 2));
        var memory = available ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return (int)Math.Clamp(memory / 2 / Environment.ProcessorCount / image, 1, Most);
    }
}
