using System.CommandLine;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The options that the verbs on models share.</summary>
internal static class ModelOptions
{
    public const ulong DefaultSeed = 2021;
    private const string DataVariable = "RANDOMIZED_SMOOTHING_DATA";

    public static Option<string> Model() => new("--model")
    {
        Description = "A TorchScript file, whose code is run, an ONNX file, or a network of 'smoothing train'",
        HelpName = "FILE",
        Required = true,
    };

    public static Option<string> Data() => new("--data")
    {
        Description = "CIFAR-10's test_batch.bin, CIFAR-100's test.bin, MNIST's t10k-images-idx3-ubyte (its labels beside it), digits.csv, each also with .gz; NumPy's x.npz (arrays x and y), or x.npy with x.labels.npy or labels.npy beside it; a folder of PNG or JPEG pictures, in a folder for each class or with a labels.csv (file,label); or the built-in digits, digits-train, digits-test",
        HelpName = "FILE|FOLDER",
        Required = true,
    };

    /// <summary>A file as it was named; or, where there is none, the one of that name below the folder of real data.</summary>
    public static string Located(string path) => Located(path, Environment.GetEnvironmentVariable(DataVariable));

    internal static string Located(string path, string? folder)
    {
        var file = path.Split('#')[0];
        return !Path.Exists(file) && !string.IsNullOrEmpty(folder) && Path.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, path) : path;
    }

    public static Option<double> Sigma() => NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units (pixels are from 0 to 1)").Required();

    public static Option<double> Alpha() => NumberOptions.Real("--alpha", "The chance that an answer is wrong, for each image").Or(0.001);

    public static Option<int> Skip() => NumberOptions.Integer("--skip", "Take every K-th image only: 0, K, 2K, …").Or(1);

    public static Option<int> Max() => NumberOptions.Integer("--max", "Take only images with a number below this; -1 for all").Or(-1);

    public static Option<int?> Batch() => NumberOptions.OptionalInteger("--batch", "How many noisy images go through the model at a time, on each core: changes memory and time, never the answer; what fits, up to 200, where it is not given");

    public static OutputOption Log() => new("--out") { IsContinued = true, Companion = RunFile.Of, Description = "The log, written line by line; LOG.run.json beside it says what it was made from", HelpName = "LOG" };

    public static Option<bool> Resume() => new("--resume") { Description = "Continue the log where it ends, also to a larger --max than it was begun with; start it where there is none" };

    public static Option<string?> ShardOption() => new("--shard") { Description = "Take the share i of n runs, i from 0; 'smoothing merge' joins them", HelpName = "i/n" };

    public static Option<bool> AllowNondeterministic() => new("--allow-nondeterministic")
    {
        Description = "Also take a model whose answer to an image changes with the time or with the batch: its predictions cannot be repeated, and mean less",
    };

    public static Option<string> Device() => Choices.OneOf("--device", "Where the model is computed: a card if there is one (auto), or cpu, or cuda", "auto", "cpu", "cuda").Or("auto");
}
