namespace RandomizedSmoothing.Tests.Certification;

/// <summary>Class 1 where the sum of the coordinates is at least ½ √d: ½ away from 0.</summary>
internal sealed class HalfSpaceClassifier(int dimension) : IBaseClassifier
{
    public int Dimension => dimension;

    public int Classes => 2;

    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            var sum = 0.0;
            foreach (var x in inputs.Span.Slice(i * dimension, dimension))
            {
                sum += x;
            }

            classes[i] = sum >= Math.Sqrt(dimension) / 2 ? 1 : 0;
        }
    }
}

/// <summary>Of one coordinate, any function of it.</summary>
internal sealed class FixedClassifier(Func<float, int> classOf) : IBaseClassifier
{
    public int Dimension => 1;

    public int Classes => 2;

    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = classOf(inputs.Span[i]);
        }
    }
}

/// <summary>Answers a batch.</summary>
internal delegate void Answer(Span<int> classes);

/// <summary>Of one coordinate, any function of a batch.</summary>
internal sealed class BatchClassifier(Answer answer) : IBaseClassifier
{
    public int Dimension => 1;

    public int Classes => 2;

    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes) => answer(classes);
}

/// <summary>Class 0, and what it was asked about.</summary>
internal sealed class RecordingClassifier : IBaseClassifier
{
    public List<float> Inputs { get; } = [];

    public int Dimension => 1;

    public int Classes => 2;

    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        Inputs.AddRange(inputs.ToArray());
        classes.Clear();
    }
}
