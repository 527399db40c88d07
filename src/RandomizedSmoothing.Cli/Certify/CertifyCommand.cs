using System.CommandLine;
using System.Diagnostics;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Models.DataSets;
using RandomizedSmoothing.Models.Networks;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary><c>smoothing certify</c>: certificates of a model's predictions, as a log in the field's format.</summary>
internal static class CertifyCommand
{
    public static Command Create()
    {
        var (model, data, sigma, alpha) = (ModelOptions.Model(), ModelOptions.Data(), ModelOptions.Sigma(), ModelOptions.Alpha());
        var n0 = Numbers.Count("--n0", "Samples that choose the class").Or(100);
        var n = Numbers.Count("--n", "Further samples that bound its probability").Or(100_000);
        var (skip, max, batch, device) = (ModelOptions.Skip(), ModelOptions.Max(), ModelOptions.Batch(), ModelOptions.Device());
        var seed = Numbers.Seed(ModelOptions.DefaultSeed);
        var output = new Option<string>("--out") { Description = "The log, written line by line; LOG.run.json beside it says what it was made from", HelpName = "LOG", Required = true };
        var resume = new Option<bool>("--resume") { Description = "Continue the log where it ends; start it where there is none" };
        var shard = new Option<string?>("--shard") { Description = "Take the share i of n runs, i from 0; 'smoothing merge' joins them", HelpName = "i/n" };
        var json = Answer.JsonOption();
        var command = new Command("certify", "Certify a smoothed model's predictions (Cohen et al. 2019), as a log that 'audit' reads")
            { model, data, sigma, n0, n, alpha, skip, max, batch, device, seed, output, resume, shard, json }
            .WithExamples(
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --skip 20 --out sigma_0.25.tsv",
                "certify --model resnet20.pt --data test_batch.bin --sigma 0.25 --shard 3/8 --resume --out shard_3.tsv");
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
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
                    parsed.GetValue(model)!,
                    parsed.GetValue(data)!);
                var (size, torch) = (Checked.AtLeastOne("--batch", parsed.GetValue(batch)), Torch.Device(parsed.GetValue(device)!));
                var images = DataFile.Read(run.Data);
                using var network = ModelFile.Load(run.Model, images, torch);
                run = run with { ModelHash = ModelFile.Hash(run.Model), DataHash = images.Hash, Images = images.Count };
                return Run(parsed, run, images, new(network, run.Sigma, run.Seed, size), (parsed.GetValue(output)!, parsed.GetValue(resume)), parsed.GetValue(json), cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static int Run(
        ParseResult parsed, CertifyRun run, ImageSet images, SmoothedClassifier smoothed, (string File, bool Resume) target, string? json, CancellationToken cancellation)
    {
        var indices = run.Indices().ToList();
        if (indices.Count == 0)
        {
            throw new UsageException(FormattableString.Invariant($"no image is left for shard {run.Shard} with --skip {run.Skip} and --max {run.Max} of the {run.Images} images in '{run.Data}'"));
        }

        Prepare(run, target.File, target.Resume);
        using var log = CertifyLog.Open(target.File, run);
        var tally = new CertifyTally();
        foreach (var record in log.Records)
        {
            tally.Add(record);
        }

        var before = tally.Images;
        var error = parsed.InvocationConfiguration.Error;
        using var line = new StatusLine(error, TimeSpan.FromSeconds(10));
        var clock = Stopwatch.StartNew();
        try
        {
            foreach (var index in indices.Skip(before))
            {
                line.Show(() => tally.Progress(indices.Count, before, clock.Elapsed));
                var start = clock.Elapsed;
                var certificate = smoothed.Certify(images.Image(index), (uint)index, run.N0, run.N, run.Alpha, cancellation);
                var record = new CertificationRecord(
                    index, images.Label(index), certificate?.Class ?? CertificationRecord.Abstained, certificate?.Radius ?? 0, clock.Elapsed - start);
                log.Append(record);
                tally.Add(record);
            }
        }
        catch (OperationCanceledException)
        {
            line.Dispose();
            error.WriteLine(FormattableString.Invariant($"interrupted: {tally.Images} of {indices.Count} images are in '{target.File}'; --resume continues it"));
            return ExitCode.Interrupted;
        }

        line.Dispose();
        Answer.Write(parsed, json, tally.ToJson(target.File, run), console => console.WriteLine(tally.Summary(target.File, run)));
        return ExitCode.Done;
    }

    private static void Prepare(CertifyRun run, string log, bool resume)
    {
        foreach (var input in new[] { run.Model, run.Data }.Where(input => Path.GetFullPath(input) == Path.GetFullPath(log)))
        {
            throw new UsageException($"--out '{log}' is a file that is read; write the log to another one");
        }

        var (hasLog, hasRun) = (File.Exists(log) && new FileInfo(log).Length > 0, File.Exists(CertifyRun.FileOf(log)));
        if (hasLog && !resume)
        {
            throw new UsageException($"'{log}' exists already: --resume continues it, another --out leaves it as it is");
        }

        if (resume && (hasLog || hasRun) && CertifyRun.Read(log).Difference(run) is { } difference)
        {
            throw new UsageException($"'{log}' is another run's and cannot be continued: {difference}");
        }

        if (!hasLog)
        {
            run.Write(log);
        }
    }
}
