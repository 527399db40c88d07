using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Models.Networks;
using RandomizedSmoothing.Noise;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>
/// <c>certify --after</c>: an image that the old model was certified on needs only so many samples as show that the new one keeps the class, at a radius that is
/// smaller by the precision.
/// </summary>
internal sealed class SuccessorRun : IDisposable
{
    /// <summary>The word for it in run files.</summary>
    public const string Bound = "after";

    private readonly ModelSession session;
    private readonly LoadedModel old;
    private readonly Dictionary<long, CertificationRecord> records;
    private readonly Succession succession;
    private readonly SmoothedClassifier smoothed;
    private readonly double? precision;

    private SuccessorRun(ModelSession session, LoadedModel old, Dictionary<long, CertificationRecord> records, double? precision)
    {
        (this.session, this.old, this.records, this.precision) = (session, old, records, precision);
        (succession, smoothed) = (new Succession(session.Run.Alpha, session.Run.Sigma, session.Run.N, session.Run.NoiseDeviation ?? 0), session.Smoothed(session.Run.Sigma));
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
        RunChecksum.SayMissing([(log, there)], error.WriteLine);
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

    /// <summary>Certifies an image. Its samples are none that the old log has counted: they come behind.</summary>
    public ImageAnswer Certify(int index, CancellationToken cancellation)
    {
        var (run, image, before) = (session.Run, session.Images.Image(index), records[index]);
        var counts = before.Counts!.Value;
        var selection = smoothed.Select(image, (uint)index, run.N0, cancellation);
        if (selection.Candidate == IBaseClassifier.NoClass)
        {
            throw new UnansweredImageException((uint)index, run.N0);
        }

        var (certificate, answers) = succession.Certify(counts, before.IsAbstention ? null : before.Radius, precision, selection, Count, CountPairs);
        return new(certificate?.Class ?? CertificationRecord.Abstained, certificate?.Radius ?? 0, null, run.N0 + answers);

        long[] Count(long first, long samples) => [.. smoothed.Count(image, (uint)index, Behind(first, samples), cancellation)];

        PairCounts CountPairs(long first, long samples)
        {
            var pairs = session.Smoothed(new PairedClassifier(old.Network, session.Network, counts.Candidate), run.Sigma).Count(image, (uint)index, Behind(first, samples), cancellation);
            return new(pairs[PairedClassifier.Lost], pairs[PairedClassifier.Kept]);
        }

        SampleRange Behind(long first, long samples) => new(counts.N + first, samples);
    }

    public void Dispose() => old.Dispose();
}
