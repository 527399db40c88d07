using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using RandomizedSmoothing.Models.DataSets;
using TorchSharp;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>
/// A network of this project as a file: a line <c>RandomizedSmoothing network 1</c>, a line of JSON that says what it is and how it
/// was made, then its weights, layer after layer, as little-endian numbers of half precision.
/// </summary>
public static class NetworkFile
{
    private const string Magic = "RandomizedSmoothing network 1\n";
    private const int LongestHeader = 1 << 16;

    /// <summary>Whether a file begins as a network of this project does.</summary>
    /// <param name="start">Its first bytes.</param>
    internal static bool IsNetwork(ReadOnlySpan<byte> start) => start.StartsWith(Encoding.ASCII.GetBytes(Magic));

    /// <summary>The bytes of a file.</summary>
    /// <param name="network">The weights.</param>
    /// <param name="description">What it is and how it was made.</param>
    /// <exception cref="ModelException">A weight is too large for half precision, or no number.</exception>
    public static byte[] Write(DigitsNetwork network, NetworkDescription description)
    {
        var header = Encoding.UTF8.GetBytes($"{Magic}{JsonSerializer.Serialize(description)}\n");
        var weights = network.Weights();
        var bytes = new byte[header.Length + (2 * weights.Length)];
        header.CopyTo(bytes, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = (Half)weights[i];
            if (!Half.IsFinite(weight))
            {
                throw new ModelException(FormattableString.Invariant($"weight {i} of the network is {weights[i]}, which a file of half precision cannot hold: the training diverged"));
            }

            BinaryPrimitives.WriteHalfLittleEndian(bytes.AsSpan(header.Length + (2 * i)), weight);
        }

        return bytes;
    }

    /// <summary>Reads a network and fits it to images.</summary>
    /// <param name="path">The name that messages give it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="images">What it is for.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ModelException">The file is damaged, or does not fit.</exception>
    internal static TorchClassifier Read(string path, byte[] bytes, ImageSet images, torch.Device device)
    {
        var end = bytes.AsSpan(Magic.Length, Math.Min(LongestHeader, bytes.Length - Magic.Length)).IndexOf((byte)'\n');
        var description = end < 0 ? null : Parse(bytes.AsSpan(Magic.Length, end));
        if (description is not { Hidden: >= 1 and <= 1 << 16, Classes: >= 2 and <= 1 << 16, Dimension: >= 1 and <= 1 << 20 })
        {
            throw new ModelException($"'{path}' is a network of this project whose second line cannot be read");
        }

        var weights = bytes.AsSpan(Magic.Length + end + 1);
        var expected = 2 * description.Weights;
        if (weights.Length != expected)
        {
            throw new ModelException(FormattableString.Invariant($"'{path}' has {weights.Length} bytes of weights, but its network has {expected}; is it cut off?"));
        }

        if (description.Dimension != images.Shape.Dimension)
        {
            throw new ModelException(FormattableString.Invariant($"the model '{path}' takes {description.Dimension} values, but the images of '{images.Name}' have {images.Shape}"));
        }

        var values = new float[description.Weights];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(weights[(2 * i)..]);
            if (!float.IsFinite(values[i]))
            {
                throw new ModelException(FormattableString.Invariant($"'{path}': weight {i} of its network is {values[i]}, and no finite number"));
            }
        }

#pragma warning disable CA2000 // it belongs to the classifier from here on
        var network = DigitsNetwork.From(description, values);
#pragma warning restore CA2000
        return TorchClassifier.Create(network, network.forward, path, images, device);
    }

    private static NetworkDescription? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<NetworkDescription>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
