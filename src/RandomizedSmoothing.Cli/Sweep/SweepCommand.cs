using System.CommandLine;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary><c>smoothing sweep</c>: what each σ costs the classes of a model, and which one to take.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var options = new RunOptions();
        var sigmas = new Option<string>("--sigmas") { Description = "The standard deviations: a list, or a range A..B of eight, or A..B/k of k, that grow by one factor", HelpName = "A..B|a,b,c", Required = true };
        var n = NumberOptions.Count("--n", "The most samples of an image at a sigma; most are decided after a few").Or(10_000);
        var radius = NumberOptions.Real("--radius", "Ask also how many images are certified at this radius, in input units");
        var floor = NumberOptions.Real("--floor", "Ask for the largest sigma at which every class keeps at least this share of its images (certified at --radius, where it is given)");
        floor.HelpName = "SHARE";
        var confidence = NumberOptions.Real("--confidence", "The probability with which intervals and the answer to --floor hold").Or(0.95);
        var within = NumberOptions.Real("--radius-within", "How much of a certified radius may be missing, in sigmas").Or(0.5);
        var output = new Option<string>("--out") { Description = "The folder of the logs, one a sigma, and of sweep.json", HelpName = "FOLDER", Required = true };
        var command = new Command("sweep", "Measure what each sigma costs the classes of a model, with the same noise at each and no more samples than it takes")
            .With([.. options.First, sigmas, radius, floor, n, confidence, within, output, .. options.Rest])
            .WithExamples(
                "sweep --model resnet20.pt --data test_batch.bin --sigmas 0.05..1 --balanced --max 500 --out curve",
                "sweep --model digits.network --data digits-test --sigmas 0.1,0.2,0.3 --radius 0.1 --floor 0.6 --out curve");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var run = options.Run(parsed, CertifyRun.Sweep) with
                {
                    N = Checked.Samples("--n", parsed.GetValue(n)!.Value),
                    TargetRadius = parsed.GetResult(radius) is null ? null : Checked.Radius("--radius", parsed.GetValue(radius)),
                };
                var request = new SweepRequest(
                    SigmaList.Parse(parsed.GetValue(sigmas)!),
                    parsed.GetResult(floor) is null ? null : Checked.Share("--floor", parsed.GetValue(floor)),
                    1 - Checked.Confidence(parsed.GetValue(confidence)),
                    Checked.Within(parsed.GetValue(within)),
                    parsed.GetValue(output)!);
                return Run(parsed, options, run, request, cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, RunOptions options, CertifyRun run, SweepRequest request, CancellationToken cancellation)
    {
        var error = parsed.InvocationConfiguration.Error;
        SweepReach.Check(run, request, error);
        using var session = options.Open(parsed, run, cancellation);
        SweepReach.CheckFloor(session, request, error);
        var smoothed = request.Sigmas.ToDictionary(sigma => sigma, session.Smoothed);
        var questions = request.Sigmas.ToDictionary(sigma => sigma, sigma => new LabelQuestion(sigma, run.N, run.Alpha, run.TargetRadius ?? 0, request.Within * sigma, session.At(sigma).NoiseDeviation ?? 0));
        Directory.CreateDirectory(request.Folder);
        var logs = request.Sigmas.Select(sigma => new RunLog(session.At(sigma) with { Precision = request.Within * sigma }, request.LogOf(sigma), new CertifyTally(run.TargetRadius))).ToList();
        if (!session.Complete(logs, options.IsResumed(parsed), OutputGuard.MayReplace(parsed), Answered))
        {
            return ExitCode.Interrupted;
        }

        SweepAnswer.Write(parsed, options.Json(parsed), SweepReport.Of(logs, request));
        return ExitCode.Done;

        ImageAnswer Answered(CertifyRun asked, int index)
        {
            var (prediction, radius, counts) = smoothed[asked.Sigma].Ask(session.Images.Image(index), (uint)index, session.Images.Label(index), questions[asked.Sigma], cancellation);
            return new(prediction, radius, counts, counts.N);
        }
    }
}

/// <summary>What a sweep is asked.</summary>
/// <param name="Sigmas">The σ, ascending.</param>
/// <param name="Floor">The share that every class is to keep.</param>
/// <param name="Error">The chance that the intervals, or the answer about the floor, are wrong.</param>
/// <param name="Within">How much of a radius may be missing, in σ.</param>
/// <param name="Folder">Where the logs are.</param>
internal sealed record SweepRequest(IReadOnlyList<double> Sigmas, double? Floor, double Error, double Within, string Folder)
{
    /// <summary>What stands in the folder beside the logs.</summary>
    public const string Answer = "sweep.json";

    /// <summary>The log of a σ.</summary>
    public string LogOf(double sigma) => Path.Combine(Folder, $"sigma_{SigmaList.Name(sigma)}.tsv");
}
