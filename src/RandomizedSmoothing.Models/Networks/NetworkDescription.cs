using System.Text.Json.Serialization;

namespace RandomizedSmoothing.Models.Networks;

/// <summary>What a network of this project is, and how it was made.</summary>
/// <param name="Dimension">The number of values of an image.</param>
/// <param name="Hidden">The width of the hidden layer.</param>
/// <param name="Classes">The number of classes.</param>
/// <param name="Sigma">σ of the training noise, in input units; 0 for none.</param>
/// <param name="Points">Noise points a sample and step; 1 is the standard augmentation.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="Seed">The seed of weights, order and noise.</param>
/// <param name="Data">The hash of the training images.</param>
/// <param name="Command">The command that makes it again.</param>
public sealed record NetworkDescription(
    [property: JsonPropertyName("dimension")] int Dimension,
    [property: JsonPropertyName("hidden")] int Hidden,
    [property: JsonPropertyName("classes")] int Classes,
    [property: JsonPropertyName("sigma")] double Sigma,
    [property: JsonPropertyName("points")] int Points,
    [property: JsonPropertyName("epochs")] int Epochs,
    [property: JsonPropertyName("seed")] ulong Seed,
    [property: JsonPropertyName("data")] string Data,
    [property: JsonPropertyName("command")] string Command)
{
    /// <summary>The number of weights.</summary>
    [JsonIgnore]
    public long Weights => ((long)Dimension * Hidden) + Hidden + ((long)Hidden * Classes) + Classes;
}
