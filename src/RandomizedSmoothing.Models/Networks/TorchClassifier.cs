using System.Runtime.InteropServices;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>A network of Torch as a base classifier: the class is the largest output, of equal ones the first.</summary>
public sealed class TorchClassifier : IBaseClassifier, IDisposable
{
    private readonly torch.nn.Module network;
    private readonly Func<torch.Tensor, torch.Tensor> forward;
    private readonly torch.Device device;
    private readonly ImageShape shape;

    private TorchClassifier(torch.nn.Module network, Func<torch.Tensor, torch.Tensor> forward, ImageShape shape, int classes, torch.Device device) =>
        (this.network, this.forward, this.shape, Classes, this.device) = (network, forward, shape, classes, device);

    /// <inheritdoc/>
    public int Dimension => shape.Dimension;

    /// <inheritdoc/>
    public int Classes { get; }

    /// <summary>Fits a network to images: it is tried on one.</summary>
    /// <param name="network">The network; disposed of with the classifier.</param>
    /// <param name="forward">Its function, from n×channels×height×width values to n×classes.</param>
    /// <param name="name">The name that messages give it.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The network does not take such images, or has another number of classes.</exception>
    public static TorchClassifier Create(torch.nn.Module network, Func<torch.Tensor, torch.Tensor> forward, string name, ImageSet images, torch.Device device)
    {
        network.eval();
        network.to(device);
        using var scope = torch.NewDisposeScope();
        using var mode = torch.no_grad();
        torch.Tensor output;
        try
        {
            output = forward(torch.tensor(images.Image(0), [1, images.Shape.Channels, images.Shape.Height, images.Shape.Width], device: device));
        }
        catch (Exception exception) when (exception is ExternalException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            throw new ModelException($"the model '{name}' does not take the images of '{images.Name}', {images.Shape} each: {Torch.FirstLine(exception)}", exception);
        }

        // A network that subtracts a mean from three channels takes one channel as well, and spreads it over them.
        if (images.Shape.Channels == 1 && Takes(forward, images.Shape with { Channels = 3 }, device))
        {
            throw new ModelException($"the model '{name}' does not take the images of '{images.Name}', {images.Shape} each: it is for three channels");
        }

        return output.shape is [1, var classes] && classes == images.Classes
            ? new(network, forward, images.Shape, images.Classes, device)
            : throw new ModelException(FormattableString.Invariant(
                $"the model '{name}' answers an image with {string.Join('×', output.shape)} values, but '{images.Name}' has {images.Classes} classes: 1×{images.Classes} are expected"));
    }

    private static bool Takes(Func<torch.Tensor, torch.Tensor> forward, ImageShape shape, torch.Device device)
    {
        try
        {
            _ = forward(torch.zeros([1, shape.Channels, shape.Height, shape.Width], device: device));
            return true;
        }
        catch (Exception exception) when (exception is ExternalException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A batch for which the device has too little memory is taken in halves.</remarks>
    public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        try
        {
            ClassifyAtOnce(inputs, classes);
        }
        catch (Exception exception) when (classes.Length > 1 && IsOutOfMemory(exception))
        {
            var half = classes.Length / 2;
            Classify(inputs[..(half * Dimension)], classes[..half]);
            Classify(inputs[(half * Dimension)..], classes[half..]);
        }
    }

    // As Torch says it of a card, and of the machine itself.
    private static bool IsOutOfMemory(Exception exception) => exception is ExternalException or OutOfMemoryException
        && (exception.Message.Contains("out of memory", StringComparison.OrdinalIgnoreCase) || exception.Message.Contains("not enough memory", StringComparison.OrdinalIgnoreCase));

    private void ClassifyAtOnce(ReadOnlyMemory<float> inputs, Span<int> classes)
    {
        using var scope = torch.NewDisposeScope();
        using var mode = torch.inference_mode();

        // The memory is read in place, which saves a copy of the batch.
        var array = MemoryMarshal.TryGetArray(inputs, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : inputs.ToArray();
        var batch = torch.from_array(array).reshape(classes.Length, shape.Channels, shape.Height, shape.Width);
        var top = forward(device.type == DeviceType.CPU ? batch : batch.to(device)).argmax(1).to_type(torch.ScalarType.Int32).cpu();
        top.data<int>().CopyTo(classes);
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();
}
