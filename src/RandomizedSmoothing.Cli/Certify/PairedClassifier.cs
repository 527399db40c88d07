namespace RandomizedSmoothing.Cli.Certify;

/// <summary>Two models under the same noise, as one: does the new one give a class, and where it does not, does the old one?</summary>
/// <param name="old">The old model.</param>
/// <param name="successor">The new one.</param>
/// <param name="label">The class.</param>
internal sealed class PairedClassifier(IBaseClassifier old, IBaseClassifier successor, int label) : IBaseClassifier
{
    /// <summary>The old model gives the class, the new one does not.</summary>
    public const int Lost = 0;

    /// <summary>The new model gives the class.</summary>
    public const int Kept = 1;

    // Neither gives it.
    private const int Other = 2;

    public int Dimension => successor.Dimension;

    public int Classes => 3;

    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        var before = new int[classes.Length];
        old.Classify(inputs, before);
        successor.Classify(inputs, classes);
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = classes[i] == label ? Kept : before[i] == label ? Lost : Other;
        }
    }
}
