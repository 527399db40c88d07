using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Predict;

/// <summary><c>smoothing predict</c>: a smoothed model's predictions, or abstentions, class by class.</summary>
internal static class PredictCommand
{
    public static Command Create()
    {
        var (model, data, alpha) = (ModelOptions.Model(), ModelOptions.Data(), ModelOptions.Alpha());
        var sigma = Numbers.Real("--sigma", "Standard deviation of the noise, in input units (pixels are from 0 to 1); 0 for none").Required();
        var n = Numbers.Count("--n", "Samples for each image").Or(1000);
        var (skip, max, batch, device) = (ModelOptions.Skip(), ModelOptions.Max(), ModelOptions.Batch(), ModelOptions.Device());
        var seed = Numbers.Seed(ModelOptions.DefaultSeed);
        var json = Answer.JsonOption();
        var command = new Command("predict", "Predict with a smoothed model, with abstentions (Cohen et al. 2019)")
            { model, data, sigma, n, alpha, skip, max, batch, device, seed, json }
            .WithExamples("predict --model digits.network --data digits-test --sigma 0.25 --n 1000");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var noise = Checked.Sigma(parsed.GetValue(sigma), orZero: true);
                var (samples, level) = (Checked.Samples("--n", parsed.GetValue(n)!.Value), Checked.Alpha(parsed.GetValue(alpha)));
                var (step, most) = (Checked.AtLeastOne("--skip", parsed.GetValue(skip)), Checked.Max(parsed.GetValue(max)));
                var (size, torch) = (Checked.AtLeastOne("--batch", parsed.GetValue(batch)), Torch.Device(parsed.GetValue(device)!));
                var images = DataFile.Read(parsed.GetValue(data)!);
                using var network = ModelFile.Load(parsed.GetValue(model)!, images, torch);
                var smoothed = new SmoothedClassifier(network, noise, parsed.GetValue(seed), size);
                var tallies = Enumerable.Range(0, images.Classes).Select(_ => new CertifyTally()).ToArray();
                using var line = new StatusLine(parsed.InvocationConfiguration.Error);
                for (long index = 0; index < (most < 0 ? images.Count : Math.Min(most, images.Count)); index += step)
                {
                    line.Show(() => string.Create(CultureInfo.InvariantCulture, $"image {index} of {images.Count}"));
                    var label = images.Label((int)index);
                    _ = smoothed.Predict(images.Image((int)index), (uint)index, samples, level, cancellation).TryGetClass(out var prediction);
                    tallies[label].Add(new(index, label, prediction, 0, TimeSpan.Zero));
                }

                line.Dispose();
                var (sum, correct, abstentions) = (tallies.Sum(t => t.Images), tallies.Sum(t => t.Correct), tallies.Sum(t => t.Abstentions));
                var answer = new JsonObject
                {
                    ["seed"] = smoothed.Seed,
                    ["sigma"] = noise,
                    ["n"] = samples,
                    ["alpha"] = level,
                    ["images"] = sum,
                    ["accuracy"] = (double)correct / sum,
                    ["abstentions"] = abstentions,
                    ["classAccuracy"] = Of(tallies, tally => tally.Accuracy),
                    ["classAbstentions"] = Of(tallies, tally => tally.Abstentions),
                };
                Answer.Write(parsed, parsed.GetValue(json), answer, console =>
                {
                    var table = Terminal.Table(console, "class", "images", "accuracy", "abstentions");
                    for (var label = 0; label < tallies.Length; label++)
                    {
                        table.AddRow([$"{label}", $"{tallies[label].Images}", string.Create(CultureInfo.InvariantCulture, $"{tallies[label].Accuracy:F3}"), $"{tallies[label].Abstentions}"]);
                    }

                    console.Write(table);
                    console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sum} images, accuracy {(double)correct / sum:F3}, {abstentions} abstentions; sigma {noise}, n {samples}, alpha {level}, seed {smoothed.Seed}"));
                });
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static JsonObject Of(CertifyTally[] tallies, Func<CertifyTally, JsonNode> value)
    {
        var json = new JsonObject();
        for (var label = 0; label < tallies.Length; label++)
        {
            if (tallies[label].Images > 0)
            {
                json[label.ToString(CultureInfo.InvariantCulture)] = value(tallies[label]);
            }
        }

        return json;
    }
}
