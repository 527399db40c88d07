using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Certify;

/// <summary>The radius that a run gives an image of which all samples agree: a larger one is not the run's.</summary>
internal sealed class LargestRadius
{
    // One bound, computed in two ways, differs by less.
    private const double Rounding = 1e-12;

    private readonly double? radius;
    private readonly LoggedCertifier? byImage;
    private readonly CertifyRun run;

    /// <param name="run">A run with its σ, n and α.</param>
    public LargestRadius(CertifyRun run)
    {
        this.run = run;
        if (BoundWords.Parse(run.Bound) == CertificationBound.Randomized)
        {
            byImage = new(CertificationBound.Randomized, run.Alpha, run.Sigma, seed: run.BoundSeed ?? 0);
        }
        else
        {
            radius = run.Verb == CertifyRun.Predict ? 0 : Of(run, run.N) ?? 0;
        }
    }

    /// <summary>The radius of a run with another n; null where even then all images are abstentions.</summary>
    public static double? Of(CertifyRun run, long n)
    {
        var (selection, estimation) = (new SelectionCounts([1, 0]), new EstimationCounts([n, 0]));
        var bound = run.HasStoppedEarly ? ClassBound.AnyTime(selection, estimation, n, run.Alpha)
            : BoundWords.Parse(run.Bound) == CertificationBound.TwoClass ? ClassBound.Separate(selection, estimation, run.Alpha)
            : ClassBound.OneSided(selection, estimation, run.Alpha);
        return Certificate.From(bound, Math.Min(run.Sigma, (float)run.Sigma))?.Radius;
    }

    /// <summary>What is wrong with the radius of an image; null for nothing.</summary>
    public string? Fault(CertificationRecord record) =>
        record.Radius is { } there && !record.IsAbstention && Above(record.Index) is { } most && there > most * (1 + Rounding)
            ? FormattableString.Invariant($"radius {there} is more than {most}, which is all that {(run.Verb == CertifyRun.Predict ? "a prediction has" : $"n {run.N}, alpha {run.Alpha} and sigma {run.Sigma} allow")}")
            : null;

    // A model that follows another rests on the other's counts, whose number this run does not tell.
    private double? Above(long index) => run.After is not null ? null
        : radius ?? byImage!.Certify(index, new LoggedCounts(run.N, run.N, 1, 0, 0))?.Radius ?? 0;
}
