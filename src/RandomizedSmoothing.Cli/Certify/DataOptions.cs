using System.CommandLine;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Models.DataSets;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The options that say what a model is asked about: the data, how they are read, and which of the images.</summary>
internal sealed class DataOptions
{
    private const string Coarse = "coarse";

    public Option<string> Data { get; } = ModelOptions.Data();

    public Option<string?> Scale { get; } = new("--scale")
    {
        Description = "The numbers that the model takes: bytes are brought to 0..1 (the default), are left at 0..255, or get (pixel/255 − MEAN)/STD, one number or one a channel (a/b/c,d/e/f); numbers with a fraction are taken as they are, or get (x − MEAN)/STD. Sigma and radii are in these units",
        HelpName = "0..1|0..255|MEAN,STD",
    };

    public Option<string> Labels { get; } = Choices.OneOf("--labels-of", "Which labels of CIFAR-100: of its 100 classes (fine, the default), or of their 20 groups (coarse)", "fine", Coarse);

    public Option<bool> Balanced { get; } = new("--balanced")
    {
        Description = "Take the same number of images of each class: --skip then counts within a class, and --max is the most images altogether",
    };

    /// <summary>What is asked for.</summary>
    /// <exception cref="UsageException">The scale is none.</exception>
    public DataRequest Parse(ParseResult parsed) => new(
        ModelOptions.Located(parsed.GetValue(Data)!),
        parsed.GetValue(Scale) is not { } text ? Models.DataSets.Scale.ZeroToOne
            : Models.DataSets.Scale.Parse(text) ?? throw Refusal.Of("--scale", text, "a scale", "0..1, 0..255, or MEAN,STD such as 0.5,0.25 or 0.49/0.48/0.45,0.25/0.24/0.26 (one number a channel, STD above 0)"),
        parsed.GetValue(Labels) switch { null => null, Coarse => CifarLabels.Coarse, _ => CifarLabels.Fine },
        parsed.GetResult(Balanced) is not null && parsed.GetValue(Balanced));
}
