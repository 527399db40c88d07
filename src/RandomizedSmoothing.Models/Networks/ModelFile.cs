using System.Security.Cryptography;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>Files of models: TorchScript, or networks of this project; which one, the file itself says.</summary>
public static class ModelFile
{
    /// <summary>Loads a model and fits it to images.</summary>
    /// <param name="path">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is no model, or does not fit.</exception>
    public static TorchClassifier Load(string path, ImageSet images, torch.Device device) =>
        DataFile.Bytes(path) is var bytes && NetworkFile.IsNetwork(bytes)
            ? NetworkFile.Read(path, bytes, images, device)
            : TorchScriptFile.Load(path, images, device);

    /// <summary>SHA-256 of a model's file, in lower case.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">The file cannot be read.</exception>
    public static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(DataFile.Bytes(path)));
}
