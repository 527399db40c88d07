using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// <c>certify --after</c>: an image that the old model was certified on needs only so many samples as bound how often the new one differs. One that
/// this does not settle gets all n; each of the two ways has half of α.
/// </summary>
internal sealed class SuccessorRun : IDisposable
{
    /// <summary>The word for it in run files.</summary>
    public const string Bound = "after";

    // Of the old radius, where no precision is given.
    private const double Share = 0.1;

    // Both models are asked, so that more of these would save little.
    private const long MostShare = 8;
    private const long Step = 256;

    private readonly ModelSession session;
    private readonly LoadedModel old;
    private readonly Dictionary<long, CertificationRecord> records;
    private readonly Succession succession;
    private readonly SmoothedClassifier smoothed;
    private readonly double? precision;

    private SuccessorRun(ModelSession session, LoadedModel old, Dictionary<long, CertificationRecord> records, double? precision)
    {
        (this.session, this.old, this.records, this.precision) = (session, old, records, precision);
        (succession, smoothed) = (new Succession(session.Run.Alpha / 2, session.Run.Sigma, session.Run.NoiseDeviation ?? 0), session.Smoothed(session.Run.Sigma));
    }

    /// <summary>Opens the old model and reads its log.</summary>
    /// <param name="session">The new model.</param>
    /// <param name="log">The old log.</param>
    /// <param name="model">The old model.</param>
    /// <param name="precision">How much of an old radius may be missing, in input units; null for a tenth of it.</param>
    /// <param name="error">Where warnings go.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UsageException">The log is not of that model, those data and that σ, or has not the counts of a fixed number of samples.</exception>
    public static SuccessorRun Open(ModelSession session, string log, string model, double? precision, TextWriter error, CancellationToken cancellation)
    {
        var (run, there) = (session.Run, RunFile.Read(log));
        foreach (var (name, one, other) in new (string, object, object)[]
        {
            ("sigma", there.Sigma, run.Sigma), ("data", there.DataHash, run.DataHash), ("model", there.ModelHash, ModelFile.Hash(model)), ("verb", there.Verb, CertifyRun.Certify), ("noise", there.Noise, run.Noise),
        })
        {
            if (!one.Equals(other))
            {
                throw new UsageException(FormattableString.Invariant($"--after '{log}' does not fit: its {name} is {one}, and this run has {other}"));
            }
        }

        using var reader = new CertificationLogReader(InputFile.Open(log), log);
        if (!reader.HasCounts || there.HasStoppedEarly)
        {
            throw new UsageException($"--after '{log}' has not the counts of a fixed number of samples: 'smoothing certify' without --precision and --target-radius writes them");
        }

        var records = reader.ReadToEnd().ToDictionary(record => record.Index);
        if (run.Indices().Select(index => (long)index).FirstOrDefault(index => !records.ContainsKey(index), -1) is >= 0 and var missing)
        {
            throw new UsageException(FormattableString.Invariant($"--after '{log}' has no image {missing}, which this run takes"));
        }

#pragma warning disable CA2000 // it belongs to the run, and is disposed of with it
        var old = LoadedModel.Load(model, session.Images, session.Device, session.Batch, isTolerated: false, error, cancellation);
#pragma warning restore CA2000
        return new(session, old, records, precision);
    }

    /// <summary>Certifies an image.</summary>
    public ImageAnswer Certify(int index, CancellationToken cancellation)
    {
        var (run, image, before) = (session.Run, session.Images.Image(index), records[index]);
        if (before.IsAbstention)
        {
            // Nothing is to be kept; most such images abstain again, which shows soon.
            return ImageAnswer.Of(smoothed.Certify(image, (uint)index, run.N0, run.N, run.Alpha, StoppingRule.Within(precision ?? (Share * run.Sigma)), cancellation), hasStoppedEarly: true) with { Counts = null };
        }

        var counts = before.Counts!.Value;
        var pair = session.Smoothed(new PairedClassifier(old.Network, session.Network, counts.Candidate), run.Sigma);
        var (lost, done) = (0L, 0L);
        while (done < run.N / MostShare)
        {
            var next = Math.Min(Math.Max(Step, done / 4), (run.N / MostShare) - done);
            lost += pair.Count(image, (uint)index, new SampleRange(done, next), cancellation)[PairedClassifier.Lost];
            done += next;
            if (succession.Certify(counts, lost, done) is { } certificate && certificate.Radius >= before.Radius - (precision ?? (Share * before.Radius)))
            {
                return new(certificate.Class, certificate.Radius, null, 2 * done);
            }
        }

        var anew = smoothed.CertifyWithCounts(image, (uint)index, run.N0, run.N, run.Alpha / 2, cancellation);
        return ImageAnswer.Of(anew, hasStoppedEarly: false) with { Counts = null, Samples = anew.Samples + (2 * done) };
    }

    public void Dispose() => old.Dispose();
}
