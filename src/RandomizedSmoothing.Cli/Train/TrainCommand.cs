using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Models.Training;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Train;

/// <summary><c>smoothing train</c>: a small network with noise augmentation.</summary>
internal static class TrainCommand
{
    private const ulong DefaultSeed = 1;

    public static Command Create()
    {
        var data = new DataOptions();
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the training noise, in input units; 0 for none").Required();
        var points = NumberOptions.Integer("--points", "Noise points for each sample in each step; 10, 25 and 50 are the paper's heavy augmentation").Or(1);
        var epochs = NumberOptions.Integer("--epochs", "Passes over the images").Or(60);
        var seed = NumberOptions.Seed(DefaultSeed);
        var output = new OutputOption("--out") { Description = "The file to write the network to", Required = true };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "Written after each pass; where it is there, the training goes on from it to the same network", HelpName = "FILE" };
        var json = Answer.JsonOption();
        var command = new Command("train", "Train a small network (one hidden layer) with noise augmentation, as §2.2 and §5.2 of the paper, from a seed")
            { data.Data, data.Scale, data.Labels, sigma, points, epochs, seed, output, checkpoint, json }
            .WithExamples(
                "train --data digits-train --sigma 0.25 --out digits.network",
                "train --data digits-train --sigma 0.25 --points 50 --seed 2 --out heavy.network");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var training = new NoiseAugmentation(parsed.GetValue(sigma), parsed.GetValue(points), parsed.GetValue(epochs), parsed.GetValue(seed));
                var (name, file) = (parsed.GetValue(data.Data)!, parsed.GetValue(output)!);
                var request = data.Parse(parsed);
                var images = request.Read();
                CheckWritable(file);
                request.Describe(images, parsed.InvocationConfiguration.Error);
                using var line = new StatusLine(parsed.InvocationConfiguration.Error);
                var loss = 0.0;
                using var network = Trainer.Train(
                    images,
                    training,
                    (epoch, mean) =>
                    {
                        loss = mean;
                        line.Show(() => string.Create(CultureInfo.InvariantCulture, $"epoch {epoch} of {training.Epochs}, loss {mean:F4}{line.TimeLeft((double)epoch / training.Epochs)}"));
                    },
                    parsed.GetValue(checkpoint),
                    cancellation);
                line.Dispose();
                var description = new NetworkDescription(
                    images.Shape.Dimension, Trainer.Hidden, images.Classes, training.Sigma, training.Points, training.Epochs, training.Seed, images.Hash, CommandOf(name, images.Scale, training));
                WholeFile.Write(file, NetworkFile.Write(network, description));
                Answer.Write(
                    parsed,
                    parsed.GetValue(json),
                    new JsonObject { ["seed"] = training.Seed, ["sigma"] = training.Sigma, ["points"] = training.Points, ["epochs"] = training.Epochs, ["loss"] = loss, ["hash"] = ModelFile.Hash(file) },
                    console => console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file}: {images.Count} images, sigma {training.Sigma}, {Counted.Of(training.Points, "point")}, {Counted.Of(training.Epochs, "epoch")}, loss {loss:F4}; seed {training.Seed}")));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    // A training of hours should not end at its last step, nor destroy what stands there before it has something to put in its place.
    private static void CheckWritable(string file)
    {
        try
        {
            var isNew = !File.Exists(file);
            using (File.Open(file, FileMode.OpenOrCreate, FileAccess.Write))
            {
            }

            if (isNew)
            {
                File.Delete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"cannot write '{file}': {exception.Message}", exception);
        }
    }

    private static string CommandOf(string data, Scale scale, NoiseAugmentation training) => string.Create(
        CultureInfo.InvariantCulture, $"smoothing train --data {data}{(scale == Scale.ZeroToOne ? "" : $" --scale {scale}")} --sigma {training.Sigma} --points {training.Points} --epochs {training.Epochs} --seed {training.Seed}");
}
