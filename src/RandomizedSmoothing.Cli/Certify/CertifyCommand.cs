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
        var precision = NumberOptions.Real("--precision", "Stop drawing samples once more could add no more than this to the radius; with --after, once the class is certified at the old radius less this (a tenth of it, where this is not given); --n is the most");
        var after = new Option<string?>("--after") { Description = "The log of an older model at this sigma: certify the new one from it, by how often the two differ under the same noise", HelpName = "LOG" };
        var oldModel = new Option<string?>("--old-model") { Description = "For --after: the model that the log was made from", HelpName = "FILE" };
        var output = ModelOptions.Log().Required();
        var command = new Command("certify", "Certify a smoothed model's predictions (Cohen et al. 2019), as a log that 'audit' reads")
            .With([.. options.First, sigma, n0, n, target, precision, after, oldModel, output, .. options.Rest])
            .WithExamples(
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --skip 20 --out sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --target-radius 0.5 --out at_0.5_sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --shard 3/8 --resume --out shard_3.tsv",
                "certify --after sigma_0.25.tsv --old-model resnet20.pt --model resnet20-float16.pt --data test_batch.bin --sigma 0.25 --out new_sigma_0.25.tsv");
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
                var before = Before(parsed.GetValue(after), parsed.GetValue(oldModel), run);
                if (before is var (past, _))
                {
                    run = run with { After = RunFile.HashOf(past), Bound = SuccessorRun.Bound };
                }

                using var session = options.Open(parsed, run, cancellation);
                using var successor = before is var (old, model) ? SuccessorRun.Open(session, old, model, run.Precision, parsed.InvocationConfiguration.Error, cancellation) : null;
                var smoothed = session.Smoothed(run.Sigma);
                Pilot.Warn(session, smoothed, parsed.InvocationConfiguration.Error, cancellation);
                var log = new RunLog(session.Run, parsed.GetValue(output)!, new CertifyTally(run.TargetRadius));
                if (!session.Complete([log], options.IsResumed(parsed), OutputGuard.MayReplace(parsed), Answered))
                {
                    return ExitCode.Interrupted;
                }

                Answer.Write(parsed, options.Json(parsed), log.Tally.ToJson(log.File!, log.Run), console => console.WriteLine(log.Tally.Summary(log.File!, log.Run)));
                return ExitCode.Done;

                ImageAnswer Answered(CertifyRun asked, int index) => successor?.Certify(index, cancellation)
                    ?? ImageAnswer.Of(Certify(smoothed, asked, session.Images.Image(index), (uint)index, cancellation), asked.HasStoppedEarly);
            },
            CancellationToken.None));
        return command;
    }

    private static (string Log, string Model)? Before(string? log, string? model, CertifyRun run) => (log, model) switch
    {
        (null, null) => null,
        ({ } before, { } old) => run.TargetRadius is null ? (before, ModelOptions.Located(old)) : throw new UsageException("--target-radius asks one question of a new model; --after keeps what an old one had: give one of them"),
        _ => throw new UsageException($"--after and --old-model belong together: {(log is null ? "--after" : "--old-model")} is missing"),
    };

    private static CountedCertificate Certify(SmoothedClassifier smoothed, CertifyRun run, float[] image, uint index, CancellationToken cancellation) => run.Rule is { } rule
        ? smoothed.Certify(image, index, run.N0, run.N, run.Alpha, rule, cancellation)
        : smoothed.CertifyWithCounts(image, index, run.N0, run.N, run.Alpha, cancellation);
}
