using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Files;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Recertify;

/// <summary>A log before or after: the file, what its certificates rest on, and its figures.</summary>
internal sealed record Recertified(string File, double? Alpha, string Bound, double Sigma, ulong? Seed, string? Noise, CertifyTally Tally)
{
    /// <summary>Certifies a log again.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="warn">Told what was passed over.</param>
    /// <param name="cancellation">Ends it between two images.</param>
    /// <exception cref="UsageException">The log cannot be read, or has no counts; or the output exists.</exception>
    public static (Recertified Before, Recertified After) Of(RecertifyRequest request, Action<string> warn, CancellationToken cancellation)
    {
        var run = System.IO.File.Exists(RunFile.Of(request.Log)) ? RunFile.Read(request.Log) : null;
        RunChecksum.SayMissing(run is null ? [] : [(request.Log, run)], warn);
        var sigma = run?.Sigma ?? request.Sigma ?? SmoothingSigma.FromPath(Path.GetFullPath(request.Log))
            ?? throw new UsageException($"neither a run file nor the path of '{request.Log}' tells its sigma: --sigma is missing");
        if (sigma == 0)
        {
            throw new UsageException($"'{request.Log}' was made without noise: nothing can be certified of it");
        }

        var (before, after) = (new CertifyTally(), new CertifyTally());
        var lines = new List<string>();
        foreach (var (old, again) in Certified(request, run, sigma, warn, cancellation))
        {
            before.Add(old);
            after.Add(again);
            lines.Add(RecordText.Line(again));
        }

        var header = RecordText.HeaderOf(hasCounts: true, hasSamples: run?.HasStoppedEarly ?? false);
        var text = string.Concat(lines.Prepend(header).Select(line => line + "\n"));
        if (run is not null)
        {
            RunFile.Seal(run with { Alpha = request.Alpha, Bound = request.BoundWord == BoundWords.OneSided ? null : request.BoundWord, BoundSeed = SeedOf(request, run) }, request.Output, text);
        }

        WholeFile.Write(request.Output, text);
        return (new(request.Log, run?.Alpha, run?.Bound ?? BoundWords.OneSided, sigma, run?.Seed, run?.Noise, before), new(request.Output, request.Alpha, request.BoundWord, sigma, SeedOf(request, run), run?.Noise, after));
    }

    public JsonObject ToJson() => new()
    {
        ["log"] = File,
        ["images"] = Tally.Images,
        ["accuracy"] = Tally.Accuracy,
        ["abstentions"] = Tally.Abstentions,
        ["averageCertifiedRadius"] = Tally.AverageCertifiedRadius,
        ["sigma"] = Sigma,
        ["alpha"] = Alpha,
        ["bound"] = Bound,
        ["seed"] = Seed,
        ["noise"] = Noise,
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}: {Counted.Of(Tally.Images, "image")}, accuracy {Tally.Accuracy:F3}, {Counted.Of(Tally.Abstentions, "abstention")}, average certified radius {RadiusText.RoundDown(Tally.AverageCertifiedRadius, 3)}; sigma {Sigma}, alpha {(Alpha is { } alpha ? $"{alpha}" : "unknown")}, {Bound} bound{(Seed is { } seed ? $", seed {seed}" : "")}{(Noise is { } noise ? $", noise {noise}" : "")}");

    private static ulong? SeedOf(RecertifyRequest request, CertifyRun? run) =>
        request.Bound == CertificationBound.Randomized ? request.Seed ?? run?.Seed ?? 0 : null;

    private static IEnumerable<(CertificationRecord Old, CertificationRecord Again)> Certified(RecertifyRequest request, CertifyRun? run, double sigma, Action<string> warn, CancellationToken cancellation)
    {
        using var reader = new CertificationLogReader(InputFile.Open(request.Log), request.Log);
        if (!reader.HasCounts)
        {
            throw new UsageException($"'{request.Log}' does not tell its counts: the columns n, count, runnerUp, runnerUpCount and candidate are needed, as 'smoothing certify' writes them");
        }

        if (run?.Verb == CertifyRun.Sweep)
        {
            throw new UsageException($"'{request.Log}' is of a sweep, which asks about labels alone: 'smoothing certify' makes logs that can be certified again");
        }

        var hasStopped = run?.HasStoppedEarly ?? reader.HasStoppedEarly;
        if (hasStopped && (request.Bound != CertificationBound.OneSided || run is null))
        {
            throw new UsageException($"'{request.Log}' stopped sampling where its question was decided: only a bound that holds at every number of samples can be made again, by --bound {BoundWords.OneSided} and with its run file");
        }

        var classes = request.Classes ?? (run is { Classes: >= 2 } ? run.Classes
            : request.Bound == CertificationBound.TwoClass ? throw new UsageException($"--bound {request.BoundWord} has to know how many classes the model has, which the run file of '{request.Log}' does not tell: --classes is missing")
            : 2);
        var certifier = new LoggedCertifier(request.Bound, request.Alpha, sigma, classes, SeedOf(request, run) ?? 0, run?.NoiseDeviation ?? 0);
        foreach (var record in reader.ReadToEnd())
        {
            cancellation.ThrowIfCancellationRequested();
            var counts = record.Counts!.Value;
            if (counts.N > int.MaxValue || record.Index > uint.MaxValue)
            {
                throw new UsageException(FormattableString.Invariant($"{request.Log}: idx {record.Index} with n {counts.N} is beyond what can be proved: idx below 2^32, n below 2^31"));
            }

            var certificate = hasStopped ? certifier.AnyTime(counts, run!.N) : certifier.Certify(record.Index, counts, run?.Unanswered?.GetValueOrDefault((int)record.Index) ?? 0);
            yield return (record, record with { Prediction = certificate?.Class ?? CertificationRecord.Abstained, Radius = certificate?.Radius ?? 0 });
        }

        if (reader.Warning is { } warning)
        {
            warn(warning);
        }
    }
}
