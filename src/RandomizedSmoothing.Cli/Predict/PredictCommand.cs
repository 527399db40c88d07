using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.Networks;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Predict;

/// <summary><c>smoothing predict</c>: a smoothed model's predictions, or abstentions, class by class.</summary>
internal static class PredictCommand
{
    // A class without images has no accuracy.
    private const string None = "–";

    public static Command Create()
    {
        var (file, data, alpha) = (ModelOptions.Model(), new DataOptions(), ModelOptions.Alpha());
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units (pixels are from 0 to 1); 0 for none").Required();
        var n = NumberOptions.Count("--n", "Samples for each image").Or(1000);
        var (skip, max, batch, device) = (ModelOptions.Skip(), ModelOptions.Max(), ModelOptions.Batch(), ModelOptions.Device());
        var seed = NumberOptions.Seed(ModelOptions.DefaultSeed);
        var (output, resume, shard) = (ModelOptions.Log(), ModelOptions.Resume(), ModelOptions.ShardOption());
        var nondeterministic = ModelOptions.AllowNondeterministic();
        var json = Answer.JsonOption();
        var command = new Command("predict", "Predict with a smoothed model, with abstentions (Cohen et al. 2019)")
            { file, data.Data, data.Scale, data.Labels, sigma, n, alpha, skip, max, data.Balanced, batch, device, seed, output, resume, shard, nondeterministic, json }
            .WithExamples(
                "predict --model digits.network --data digits-test --sigma 0.25 --n 1000",
                "predict --model resnet20.pt --data test_batch.bin --sigma 0.25 --n 100 --resume --out predict_sigma_0.25.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = data.Parse(parsed);
                var run = new CertifyRun(
                    Checked.Sigma(parsed.GetValue(sigma), orZero: true),
                    0,
                    Checked.Samples("--n", parsed.GetValue(n)!.Value),
                    Checked.Alpha(parsed.GetValue(alpha)),
                    parsed.GetValue(seed),
                    Checked.AtLeastOne("--skip", parsed.GetValue(skip)),
                    Checked.Max(parsed.GetValue(max)),
                    Shard.Parse(parsed.GetValue(shard)).ToString(),
                    "",
                    "",
                    0,
                    ModelOptions.Located(parsed.GetValue(file)!),
                    request.File,
                    CertifyRun.Predict,
                    AllowNondeterministic: parsed.GetValue(nondeterministic));
                if (parsed.GetValue(resume) && parsed.GetValue(output) is null)
                {
                    throw new UsageException("--resume continues a log: --out is missing");
                }

                var (size, where, error) = (Checked.Batch(parsed.GetValue(batch)), parsed.GetValue(device)!, parsed.InvocationConfiguration.Error);
                Answerable.Check(run, error);
                var images = request.Read();
                using var model = LoadedModel.Load(run.Model, images, where, size, run.AllowNondeterministic, error, cancellation);
                run = request.Choose(run with { ModelHash = ModelFile.Hash(run.Model) }, images, error);
                var smoothed = new SmoothedClassifier(model.Network, run.Sigma, run.Seed, model.Batch);
                var tally = new CertifyTally { Clean = model.Clean(images, run, cancellation) };
                ScaleTrial.Warn(model, images, run, tally.Clean, error, cancellation);
                var logged = new LoggedRun(run, images, tally, parsed.GetValue(output), parsed.GetValue(resume), OutputGuard.MayReplace(parsed), unanswered: () => model.Network.Unanswered);
                if (!logged.Complete(index => Predict(smoothed, run, images.Image(index), (uint)index, cancellation), error))
                {
                    return ExitCode.Interrupted;
                }

                Report(parsed, parsed.GetValue(json), run, model.Network.Classes, tally, logged.Records);
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    // What is predicted is certified at radius 0, and the log says so.
    private static (int Class, double Radius, long? Samples) Predict(SmoothedClassifier smoothed, CertifyRun run, float[] image, uint index, CancellationToken cancellation)
    {
        _ = smoothed.Predict(image, index, run.N, run.Alpha, cancellation).TryGetClass(out var prediction);
        return (prediction, 0, null);
    }

    private static void Report(ParseResult parsed, string? json, CertifyRun run, int classes, CertifyTally all, List<CertificationRecord> records)
    {
        var tallies = Enumerable.Range(0, classes).Select(_ => new CertifyTally()).ToArray();
        records.ForEach(record => tallies[record.Label].Add(new(record)));
        var answer = new JsonObject
        {
            ["seed"] = run.Seed,
            ["sigma"] = run.Sigma,
            ["n"] = run.N,
            ["alpha"] = run.Alpha,
            ["scale"] = run.Scale,
            ["images"] = all.Images,
            ["accuracy"] = all.Accuracy,
            ["abstentions"] = all.Abstentions,
            ["classAccuracy"] = Of(tallies, tally => tally.Accuracy),
            ["classAbstentions"] = Of(tallies, tally => tally.Abstentions),
        };
        all.AddModel(answer);
        Answer.Write(parsed, json, answer, console =>
        {
            var table = Terminal.Table(console, "class", "images", "accuracy", "abstentions");
            for (var label = 0; label < tallies.Length; label++)
            {
                var tally = tallies[label];
                table.AddRow(tally.Images == 0
                    ? [$"{label}", "0", None, None]
                    : [$"{label}", $"{tally.Images}", string.Create(CultureInfo.InvariantCulture, $"{tally.Accuracy:F3}"), $"{tally.Abstentions}"]);
            }

            console.Write(table);
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Images} images, accuracy {all.Accuracy:F3}, {all.Abstentions} abstentions; {all.Model()}sigma {run.Sigma}, n {run.N}, alpha {run.Alpha}, seed {run.Seed}, scale {run.Scale}"));
        });
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
