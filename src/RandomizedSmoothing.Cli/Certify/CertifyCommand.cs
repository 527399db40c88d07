using System.CommandLine;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary><c>smoothing certify</c>: certificates of a model's predictions, as a log in the field's format.</summary>
internal static class CertifyCommand
{
    public static Command Create()
    {
        var (options, sigma) = (new RunOptions(), ModelOptions.Sigma());
        var n0 = NumberOptions.Count("--n0", "Samples that choose the class").Or(100);
        var n = NumberOptions.Count("--n", "Further samples that bound its probability").Or(100_000);
        var target = NumberOptions.Real("--target-radius", "Ask only whether each image is certified at this radius, and stop drawing samples once that is decided; --n is the most");
        var precision = NumberOptions.Real("--precision", "Stop drawing samples once more could add no more than this to the radius; --n is the most");
        var output = ModelOptions.Log().Required();
        var command = new Command("certify", "Certify a smoothed model's predictions (Cohen et al. 2019), as a log that 'audit' reads")
            .With([.. options.First, sigma, n0, n, target, precision, output, .. options.Rest])
            .WithExamples(
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --skip 20 --out sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --target-radius 0.5 --out at_0.5_sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --shard 3/8 --resume --out shard_3.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var run = options.Run(parsed, CertifyRun.Certify) with
                {
                    Sigma = Checked.Sigma(parsed.GetValue(sigma)),
                    N0 = Checked.Samples("--n0", parsed.GetValue(n0)!.Value),
                    N = Checked.Samples("--n", parsed.GetValue(n)!.Value),
                    TargetRadius = parsed.GetResult(target) is null ? null : Checked.Radius("--target-radius", parsed.GetValue(target)),
                    Precision = parsed.GetResult(precision) is null ? null : Checked.Precision(parsed.GetValue(precision)),
                };
                if (run is { TargetRadius: not null, Precision: not null })
                {
                    throw new UsageException("--target-radius and --precision are two ways to stop; give one of them");
                }

                Answerable.Check(run, parsed.InvocationConfiguration.Error);
                using var session = options.Open(parsed, run, cancellation);
                var smoothed = session.Smoothed(run.Sigma);
                var log = new RunLog(session.Run, parsed.GetValue(output)!, new CertifyTally(run.TargetRadius));
                if (!session.Complete([log], options.IsResumed(parsed), OutputGuard.MayReplace(parsed), Answered))
                {
                    return ExitCode.Interrupted;
                }

                Answer.Write(parsed, options.Json(parsed), log.Tally.ToJson(log.File!, log.Run), console => console.WriteLine(log.Tally.Summary(log.File!, log.Run)));
                return ExitCode.Done;

                ImageAnswer Answered(CertifyRun asked, int index) =>
                    ImageAnswer.Of(Certify(smoothed, asked, session.Images.Image(index), (uint)index, cancellation), asked.HasStoppedEarly);
            },
            CancellationToken.None));
        return command;
    }

    private static CountedCertificate Certify(SmoothedClassifier smoothed, CertifyRun run, float[] image, uint index, CancellationToken cancellation) => run.Rule is { } rule
        ? smoothed.Certify(image, index, run.N0, run.N, run.Alpha, rule, cancellation)
        : smoothed.CertifyWithCounts(image, index, run.N0, run.N, run.Alpha, cancellation);
}
