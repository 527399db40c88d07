using System.Security.Cryptography;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Files of models: TorchScript, ONNX, or networks of this project; which one, the file itself says.</summary>
public static class ModelFile
{
    private const int Tried = 8;

    /// <summary>Loads a model, fits it to images, and examines it: its answers may depend on nothing but the image.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is no model, or does not fit, or its answers to the same images differ.</exception>
    public static NetworkClassifier Load(string path, ImageSet images, torch.Device device)
    {
        var network = Open(path, images, device);
        try
        {
            return network.Inconstancy(images, Tried) is { } reason ? throw new ModelException($"the model '{path}' is no function of an image: {reason}") : network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Loads a model and fits it to images, as the other does; Torch is loaded only where the model needs it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute: <c>auto</c> (a card where there is one), <c>cpu</c> or <c>cuda</c>.</param>
    /// <exception cref="ModelException">The file is no model, or does not fit; or there is no such device.</exception>
    public static NetworkClassifier Open(string path, ImageSet images, string device) => ModelFormats.Of(path, images.Shape) == ModelFormat.Onnx
        ? OnnxClassifier.Load(path, images, device)
        : Open(path, images, Torch.Device(device));

    /// <summary>Loads a model and fits it to images. Whether its answers depend on the image alone is still to be asked: <see cref="NetworkClassifier.Inconstancy"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is no model, or does not fit.</exception>
    public static NetworkClassifier Open(string path, ImageSet images, torch.Device device) => ModelFormats.Of(path, images.Shape) switch
    {
        ModelFormat.Network => NetworkFile.Read(path, DataFile.Bytes(path), images, device),
        ModelFormat.Onnx => OnnxClassifier.Load(path, images, device.type == DeviceType.CPU ? "cpu" : "cuda"),
        _ => TorchScriptFile.Load(path, images, device),
    };

    /// <summary>Whether a file is TorchScript: code of its maker, which Torch compiles and runs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <exception cref="ModelException">The file is no model.</exception>
    public static bool IsTorchScript(string path, ImageSet images) => ModelFormats.Of(path, images.Shape) == ModelFormat.TorchScript;

    /// <summary>SHA-256 of a model's file, in lower case.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static string Hash(string path)
    {
        using var file = DataFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
