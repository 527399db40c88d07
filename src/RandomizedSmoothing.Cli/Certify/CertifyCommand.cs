using System.CommandLine;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.Networks;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary><c>smoothing certify</c>: certificates of a model's predictions, as a log in the field's format.</summary>
internal static class CertifyCommand
{
    public static Command Create()
    {
        var (file, data, sigma, alpha) = (ModelOptions.Model(), new DataOptions(), ModelOptions.Sigma(), ModelOptions.Alpha());
        var n0 = NumberOptions.Count("--n0", "Samples that choose the class").Or(100);
        var n = NumberOptions.Count("--n", "Further samples that bound its probability").Or(100_000);
        var (skip, max, batch, device) = (ModelOptions.Skip(), ModelOptions.Max(), ModelOptions.Batch(), ModelOptions.Device());
        var seed = NumberOptions.Seed(ModelOptions.DefaultSeed);
        var target = NumberOptions.Real("--target-radius", "Ask only whether each image is certified at this radius, and stop drawing samples once that is decided; --n is the most");
        var precision = NumberOptions.Real("--precision", "Stop drawing samples once more could add no more than this to the radius; --n is the most");
        var (output, resume, shard) = (ModelOptions.Log().Required(), ModelOptions.Resume(), ModelOptions.ShardOption());
        var json = Answer.JsonOption();
        var command = new Command("certify", "Certify a smoothed model's predictions (Cohen et al. 2019), as a log that 'audit' reads")
            { file, data.Data, data.Scale, data.Labels, sigma, n0, n, alpha, target, precision, skip, max, data.Balanced, batch, device, seed, output, resume, shard, json }
            .WithExamples(
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --skip 20 --out sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --target-radius 0.5 --out at_0.5_sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --shard 3/8 --resume --out shard_3.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = data.Parse(parsed);
                var run = new CertifyRun(
                    Checked.Sigma(parsed.GetValue(sigma)),
                    Checked.Samples("--n0", parsed.GetValue(n0)!.Value),
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
                    CertifyRun.Certify,
                    parsed.GetResult(target) is null ? null : Checked.Radius(parsed.GetValue(target)),
                    parsed.GetResult(precision) is null ? null : Checked.Precision(parsed.GetValue(precision)));
                if (run is { TargetRadius: not null, Precision: not null })
                {
                    throw new UsageException("--target-radius and --precision are two ways to stop; give one of them");
                }

                var (size, where, error) = (Checked.Batch(parsed.GetValue(batch)), parsed.GetValue(device)!, parsed.InvocationConfiguration.Error);
                Answerable.Check(run, error);
                var images = request.Read();
                using var model = LoadedModel.Load(run.Model, images, where, size, isTolerated: false, error, cancellation);
                run = request.Choose(run with { ModelHash = ModelFile.Hash(run.Model) }, images, error);
                var smoothed = new SmoothedClassifier(model.Network, run.Sigma, run.Seed, model.Batch);
                var log = parsed.GetValue(output)!;
                var tally = new CertifyTally(run.TargetRadius) { Clean = model.Clean(images, run, cancellation) };
                ScaleTrial.Warn(model, images, run, tally.Clean, error, cancellation);
                var logged = new LoggedRun(run, images, tally, log, parsed.GetValue(resume), OutputGuard.MayReplace(parsed), unanswered: () => model.Network.Unanswered);
                if (!logged.Complete(index => Certify(smoothed, run, images.Image(index), (uint)index, cancellation), error))
                {
                    return ExitCode.Interrupted;
                }

                Answer.Write(parsed, parsed.GetValue(json), tally.ToJson(log, run), console => console.WriteLine(tally.Summary(log, run)));
                return ExitCode.Done;
            },
            CancellationToken.None));
        return command;
    }

    private static (int Class, double Radius, long? Samples) Certify(SmoothedClassifier smoothed, CertifyRun run, float[] image, uint index, CancellationToken cancellation)
    {
        var answer = run.Rule is { } rule
            ? smoothed.Certify(image, index, run.N0, run.N, run.Alpha, rule, cancellation)
            : new(smoothed.Certify(image, index, run.N0, run.N, run.Alpha, cancellation), run.N0 + run.N);
        return (answer.Certificate?.Class ?? CertificationRecord.Abstained, answer.Certificate?.Radius ?? 0, run.Rule is null ? null : answer.Samples);
    }
}
