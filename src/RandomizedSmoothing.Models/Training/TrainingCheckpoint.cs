using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;

namespace RandomizedSmoothing.Models.Training;

/// <summary>A training after so many epochs, in a file: what was interrupted goes on from there to the same network.</summary>
/// <param name="path">The file.</param>
/// <param name="images">The training images.</param>
/// <param name="training">How the network is trained; a checkpoint serves for more epochs as well.</param>
internal sealed class TrainingCheckpoint(string path, ImageSet images, NoiseAugmentation training)
{
    private const string Magic = "RandomizedSmoothing training 2";

    private readonly string key = string.Create(
        CultureInfo.InvariantCulture, $"{images.Hash}, sigma {training.Sigma:R}, points {training.Points}, seed {training.Seed}, hidden {Trainer.Hidden}");

    /// <summary>Takes up the training where it was.</summary>
    /// <returns>The number of epochs that are done; 0 where there is no file.</returns>
    /// <exception cref="ModelException">The file is another training's, or none.</exception>
    public int Load(DigitsNetwork network, Adam optimizer)
    {
        if (!File.Exists(path))
        {
            return 0;
        }

        try
        {
            using var reader = new BinaryReader(Content());
            if (reader.ReadString() != Magic || reader.ReadString() is not { } other)
            {
                throw new ModelException($"'{path}' is no checkpoint of a training");
            }

            if (other != key)
            {
                throw new ModelException($"'{path}' is another training's checkpoint: {other} there, {key} here");
            }

            var epochs = reader.ReadInt32();
            if (epochs > training.Epochs)
            {
                throw new ModelException(FormattableString.Invariant($"'{path}' is a checkpoint after {epochs} epochs, but {training.Epochs} are asked for"));
            }

            float[] weights = [.. network.Weights().Select(_ => reader.ReadSingle())];
            if (Array.FindIndex(weights, weight => !float.IsFinite(weight)) is var wrong && wrong >= 0)
            {
                throw new ModelException(FormattableString.Invariant($"'{path}' is damaged: weight {wrong} of its network is {weights[wrong]}, and no finite number"));
            }

            network.SetWeights(weights);
            optimizer.Read(reader);
            return epochs;
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new ModelException($"'{path}' is no checkpoint of a training, or one that was cut off", exception);
        }
    }

    /// <summary>Replaces the file in one step; it ends with its SHA-256.</summary>
    public void Save(int epochs, DigitsNetwork network, Adam optimizer)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(key);
            writer.Write(epochs);
            foreach (var weight in network.Weights())
            {
                writer.Write(weight);
            }

            optimizer.Write(writer);
        }

        var bytes = content.ToArray();
        WholeFile.Write(path, [.. bytes, .. SHA256.HashData(bytes)]);
    }

    // A bit that flipped would train another network, and nobody would know.
    private MemoryStream Content()
    {
        var bytes = DataFile.Bytes(path);
        var length = bytes.Length - SHA256.HashSizeInBytes;
        return length > 0 && SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length))
            ? new(bytes, 0, length)
            : throw new ModelException($"'{path}' is no checkpoint of a training, or one that was cut off or changed: its checksum is wrong; remove it to begin anew");
    }
}
