using System.Runtime.InteropServices;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>A network of Torch as a base classifier.</summary>
public sealed class TorchClassifier : NetworkClassifier
{
    // A network that draws lots, as dropout does, answers so many copies of one image alike once in millions.
    private const int Copies = 16;

    private readonly torch.nn.Module network;
    private readonly Func<torch.Tensor, torch.Tensor> forward;
    private readonly torch.Device device;

    private TorchClassifier(torch.nn.Module network, Func<torch.Tensor, torch.Tensor> forward, string name, ImageSet images, torch.Device device)
        : base(name, images.Shape, images.Classes) => (this.network, this.forward, this.device) = (network, forward, device);

    /// <summary>Fits a network to images: it is tried on two.</summary>
    /// <param name="network">The network; disposed of with the classifier.</param>
    /// <param name="forward">Its function, from n×channels×height×width values to n×classes.</param>
    /// <param name="name">The name that messages give it.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The network does not take such images, answers them with no numbers, or has another number of classes.</exception>
    public static TorchClassifier Create(torch.nn.Module network, Func<torch.Tensor, torch.Tensor> forward, string name, ImageSet images, torch.Device device)
    {
        network.eval();
        network.to(device);
        var classifier = new TorchClassifier(network, forward, name, images, device);
        Examination.Fits(classifier, images);
        return images.Shape.Channels == 1 && classifier.TellsColoursApart(images)
            ? throw new ModelException(
                $"the model '{name}' does not take the images of '{images.Name}', {images.Shape} each, as they are: it takes three channels as well, and tells them apart, and so is one for colour images")
            : classifier;
    }

    // A network that subtracts a mean from three channels takes one channel too, and spreads it over them; one that makes grey of colours,
    // or looks at the first channel alone, takes three, and to change places of the other two changes nothing.
    private bool TellsColoursApart(ImageSet images)
    {
        float[][] colours = [.. Enumerable.Range(1, 3).Select(channel => Array.ConvertAll(images.Image(channel % images.Count), value => value * channel / 3))];
        try
        {
            var shape = images.Shape with { Channels = 3 };
            float[] image = [.. colours[0], .. colours[1], .. colours[2]], turned = [.. colours[0], .. colours[2], .. colours[1]];
            var logits = Forward((float[])[.. Enumerable.Repeat(image, Copies).SelectMany(copy => copy), .. turned], Copies + 1, shape);
            return logits.Shape is [Copies + 1, var classes] && classes == Classes
                && Enumerable.Range(1, Copies - 1).All(copy => AreEqual(logits.Values, 0, copy)) && !AreEqual(logits.Values, 0, Copies);
        }
        catch (Exception exception) when (exception is ExternalException or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException)
        {
            return false;
        }

        bool AreEqual(float[] rows, int one, int other) => Examination.AreEqual(rows.AsSpan(one * Classes, Classes), rows.AsSpan(other * Classes, Classes));
    }

    private protected override Logits Forward(ReadOnlyMemory<float> inputs, int count) => Forward(inputs, count, Shape);

    private Logits Forward(ReadOnlyMemory<float> inputs, int count, ImageShape shape)
    {
        using var scope = torch.NewDisposeScope();
        using var mode = torch.inference_mode();

        // The memory is read in place, which saves a copy of the batch.
        var array = MemoryMarshal.TryGetArray(inputs, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : inputs.ToArray();
        var batch = torch.from_array(array).reshape(count, shape.Channels, shape.Height, shape.Width);
        var output = forward(device.type == DeviceType.CPU ? batch : batch.to(device));
        if (output.is_complex())
        {
            throw new NotSupportedException("it answers with complex numbers, of which none is the largest");
        }

        return new(output.shape, output.numel() == 0 ? [] : output.to_type(torch.ScalarType.Float32).cpu().contiguous().data<float>().ToArray());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            network.Dispose();
        }
    }
}
