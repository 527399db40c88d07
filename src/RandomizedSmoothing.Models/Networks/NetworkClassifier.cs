using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>
/// A network as a base classifier, whatever computes it: the class is the largest output, of equal ones the first, and none where the
/// outputs have no largest number. Each answer's shape is looked at.
/// </summary>
public abstract class NetworkClassifier : IBaseClassifier, IDisposable
{
    private long unanswered;

    private protected NetworkClassifier(string name, ImageShape shape, int classes) => (Name, Shape, Classes) = (name, shape, classes);

    /// <summary>The name that messages give it.</summary>
    public string Name { get; }

    /// <summary>The shape of the images that it takes.</summary>
    public ImageShape Shape { get; }

    /// <summary>What a user should know of how it is computed; <see langword="null"/> for nothing.</summary>
    public virtual string? Remark => null;

    /// <inheritdoc/>
    public int Dimension => Shape.Dimension;

    /// <inheritdoc/>
    /// <remarks>The outputs of the network, which may be more than the labels that occur in the images.</remarks>
    public int Classes { get; internal set; }

    /// <summary>How many inputs so far got no class, since the outputs have no largest number.</summary>
    public long Unanswered => Interlocked.Read(ref unanswered);

    /// <inheritdoc/>
    /// <remarks>A batch for which the device has too little memory is taken in halves.</remarks>
    /// <exception cref="ModelException">The network fails, or its answer has not a row of as many numbers as there are classes for each input.</exception>
    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        var values = Rows(inputs, classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = Logits.Top(values.AsSpan(i * Classes, Classes));
            if (classes[i] == IBaseClassifier.NoClass)
            {
                _ = Interlocked.Increment(ref unanswered);
            }
        }
    }

    /// <summary>Says what makes the network's answers to the same images differ, which no certificate allows.</summary>
    /// <param name="images">Images that it takes.</param>
    /// <param name="batch">How many will go through it at a time.</param>
    /// <returns>The probable reason; <see langword="null"/> where nothing differs beyond rounding.</returns>
    /// <exception cref="ModelException">The network fails on a batch.</exception>
    public string? Inconstancy(ImageSet images, int batch) => Examination.Inconstancy(this, images, batch);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the network.</summary>
    /// <param name="disposing">Whether it is disposed of, not finalized.</param>
    protected abstract void Dispose(bool disposing);

    /// <summary>The outputs for a batch, whatever shape they have.</summary>
    private protected abstract Logits Forward(ReadOnlyMemory<float> inputs, int count);

    /// <summary>The outputs for a batch: as many rows of as many numbers as there are classes.</summary>
    internal float[] Rows(ReadOnlyMemory<float> inputs, int count)
    {
        Logits logits;
        try
        {
            logits = Forward(inputs, count);
        }
        catch (Exception exception) when (count > 1 && IsOutOfMemory(exception))
        {
            var half = count / 2;
            return [.. Rows(inputs[..(half * Dimension)], half), .. Rows(inputs[(half * Dimension)..], count - half)];
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw new ModelException(FormattableString.Invariant($"the model '{Name}' fails on a batch of {count}: {Torch.FirstLine(exception)}"), exception);
        }

        return logits.Shape is [var rows, var columns] && rows == count && columns == Classes
            ? logits.Values
            : throw new ModelException(ShapeFault(logits.Shape, count));
    }

    /// <summary>The outputs for a batch, and what the runtime says where there are none.</summary>
    internal (long[]? Shape, Exception? Refusal) Try(ReadOnlyMemory<float> inputs, int count)
    {
        try
        {
            return (Forward(inputs, count).Shape, null);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return (null, exception);
        }
    }

    /// <summary>What is wrong with an answer of that shape.</summary>
    internal string ShapeFault(long[] shape, int count) => shape is [var rows, var columns] && rows == count
        ? FormattableString.Invariant($"the model '{Name}' answers an image with 1×{columns} values, but the images have {Classes} classes: 1×{Classes} are expected")
        : FormattableString.Invariant($"the model '{Name}' answers {count} {(count == 1 ? "image" : "images")} with {(shape.Length == 0 ? "1" : string.Join('×', shape))} values, but {count}×{Classes} are expected: a row for each image{Hint(shape, count)}");

    private static string Hint(long[] shape, int count) => shape switch
    {
        [1, ..] when count > 1 => "; was it traced with a batch of one? Trace it with two images, or use torch.jit.script",
        [_] when count == 1 => "; a squeeze() takes away the batch of one: name the dimensions it may take",
        _ => "",
    };

    // What runtimes throw where a network does not take a batch, or answers with something else than one tensor.
    private static bool IsRefusal(Exception exception) =>
        exception is ExternalException or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException or NotImplementedException or OnnxRuntimeException;

    // As Torch says it of a card, and of the machine itself.
    private static bool IsOutOfMemory(Exception exception) => exception is ExternalException or OutOfMemoryException or OnnxRuntimeException
        && (exception.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("not enough memory", StringComparison.OrdinalIgnoreCase)
            || exception.Message.Contains("Failed to allocate memory", StringComparison.OrdinalIgnoreCase));
}
