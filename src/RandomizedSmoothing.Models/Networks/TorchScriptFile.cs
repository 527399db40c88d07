using System.Runtime.InteropServices;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>TorchScript files, as <c>torch.jit.save</c> writes them.</summary>
public static class TorchScriptFile
{
    // Torch watches the first two runs, and makes the third one from what it saw.
    private const int Runs = 3;

    /// <summary>Loads a network and fits it to images.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is no such network, or does not fit.</exception>
    public static TorchClassifier Load(string path, ImageSet images, torch.Device device)
    {
        var network = Compile(path);
        return TorchClassifier.Create(network, network.forward, path, images, device);
    }

    /// <summary>Loads a network and runs it on images of zeros, as often as Torch takes to make it fast; what it throws tells nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shape">The shape of an image.</param>
    /// <param name="device">Where to compute.</param>
    /// <remarks>What Torch cannot compile may end the process: this is for one that may end.</remarks>
    /// <exception cref="ModelException">The file is no such network, or does not take such images.</exception>
    public static void Try(string path, ImageShape shape, torch.Device device)
    {
        using var network = Compile(path);
        network.eval();
        network.to(device);
        using var scope = torch.NewDisposeScope();
        using var mode = torch.inference_mode();
        try
        {
            for (var i = 0; i < Runs; i++)
            {
                _ = network.forward(torch.zeros([2, shape.Channels, shape.Height, shape.Width], device: device));
            }
        }
        catch (Exception exception) when (exception is ExternalException or ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException or NotImplementedException)
        {
            throw new ModelException($"the model '{path}' does not take images of {shape}: {Torch.FirstLine(exception)}", exception);
        }
    }

    private static torch.jit.ScriptModule<torch.Tensor, torch.Tensor> Compile(string path)
    {
        try
        {
            return torch.jit.load<torch.Tensor, torch.Tensor>(path);
        }
        catch (Exception exception) when (exception is ExternalException or IOException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            throw new ModelException($"'{path}' is no TorchScript model, as torch.jit.save writes it: {Torch.FirstLine(exception)}", exception);
        }
    }
}
