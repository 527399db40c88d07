using System.Runtime.InteropServices;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>TorchScript files, as <c>torch.jit.save</c> writes them.</summary>
public static class TorchScriptFile
{
    /// <summary>Loads a network and fits it to images.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is no such network, or does not fit.</exception>
    public static TorchClassifier Load(string path, ImageSet images, torch.Device device)
    {
        torch.jit.ScriptModule<torch.Tensor, torch.Tensor> network;
        try
        {
            network = torch.jit.load<torch.Tensor, torch.Tensor>(path);
        }
        catch (Exception exception) when (exception is ExternalException or IOException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            throw new ModelException($"'{path}' is no TorchScript model, as torch.jit.save writes it: {Torch.FirstLine(exception)}", exception);
        }

        return TorchClassifier.Create(network, network.forward, path, images, device);
    }
}
