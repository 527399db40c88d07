namespace RandomizedSmoothing;

/// <summary>What randomized smoothing is put on: any function from batches of inputs to classes. A network, a formula, a service.</summary>
/// <remarks>It is called from several threads at a time, and must give an input the same class whatever lies beside it in the batch.</remarks>
public interface IBaseClassifier
{
    /// <summary>What stands for a class where there is none: a network's outputs that are no numbers have no largest one.</summary>
    const int NoClass = -1;

    /// <summary>The number of values of one input, d ≥ 1.</summary>
    int Dimension { get; }

    /// <summary>The number of classes, at least 2.</summary>
    int Classes { get; }

    /// <summary>Classifies a batch.</summary>
    /// <param name="inputs">Inputs of <see cref="Dimension"/> values each, one after another.</param>
    /// <param name="classes">Receives a class from 0 to <see cref="Classes"/> − 1 for each of them, or <see cref="NoClass"/>.</param>
    void Classify(ReadOnlyMemory<float> inputs, Span<int> classes);
}
