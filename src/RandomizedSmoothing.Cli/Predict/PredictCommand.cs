using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Predict;

/// <summary><c>smoothing predict</c>: a smoothed model's predictions, or abstentions, class by class.</summary>
internal static class PredictCommand
{
    // A class without images has no accuracy.
    private const string None = "–";

    public static Command Create()
    {
        var options = new RunOptions();
        var sigma = NumberOptions.Real("--sigma", "Standard deviation of the noise, in input units (pixels are from 0 to 1); 0 for none").Required();
        var n = NumberOptions.Count("--n", "Samples for each image").Or(1000);
        var (output, nondeterministic) = (ModelOptions.Log(), ModelOptions.AllowNondeterministic());
        var command = new Command("predict", "Predict with a smoothed model, with abstentions (Cohen et al. 2019)")
            .With([.. options.First, sigma, n, output, nondeterministic, .. options.Rest])
            .WithExamples(
                "predict --model digits.network --data digits-test --sigma 0.25 --n 1000",
                "predict --model resnet20.pt --data test_batch.bin --sigma 0.25 --n 100 --resume --out predict_sigma_0.25.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var run = options.Run(parsed, CertifyRun.Predict) with
                {
                    Sigma = Checked.Sigma(parsed.GetValue(sigma), orZero: true),
                    N = Checked.Samples("--n", parsed.GetValue(n)!.Value),
                    AllowNondeterministic = parsed.GetValue(nondeterministic),
                };
                if (options.IsResumed(parsed) && parsed.GetValue(output) is null)
                {
                    throw new UsageException("--resume continues a log: --out is missing");
                }

                Answerable.Check(run, parsed.InvocationConfiguration.Error);
                using var session = options.Open(parsed, run, cancellation);
                var smoothed = session.Smoothed(run.Sigma);
                var log = new RunLog(session.Run, parsed.GetValue(output), new CertifyTally());
                if (!session.Complete([log], options.IsResumed(parsed), OutputGuard.MayReplace(parsed), Answered))
                {
                    return ExitCode.Interrupted;
                }

                Report(parsed, options.Json(parsed), log.Run, session.Network.Classes, log.Tally, log.Records);
                return ExitCode.Done;

                // What is predicted is certified at radius 0, and the log says so.
                ImageAnswer Answered(CertifyRun asked, int index)
                {
                    _ = smoothed.Predict(session.Images.Image(index), (uint)index, asked.N, asked.Alpha, cancellation).TryGetClass(out var prediction);
                    return new(prediction, 0);
                }
            },
            CancellationToken.None));
        return command;
    }

    private static void Report(ParseResult parsed, string? json, CertifyRun run, int classes, CertifyTally all, List<CertificationRecord> records)
    {
        var tallies = Enumerable.Range(0, classes).Select(_ => new CertifyTally()).ToArray();
        records.ForEach(record => tallies[record.Label].Add(record));
        var answer = new JsonObject
        {
            ["seed"] = run.Seed,
            ["sigma"] = run.Sigma,
            ["n"] = run.N,
            ["alpha"] = run.Alpha,
            ["scale"] = run.Scale,
            ["noise"] = run.Noise,
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
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(all.Images, "image")}, accuracy {all.Accuracy:F3}, {Counted.Of(all.Abstentions, "abstention")}; {all.Model()}sigma {run.Sigma}, n {run.N}, alpha {run.Alpha}, seed {run.Seed}, scale {run.Scale}, noise {run.Noise}"));
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
