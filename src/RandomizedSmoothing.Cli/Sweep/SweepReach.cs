using System.Globalization;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Certification;
using RandomizedSmoothing.Cli.Certify;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Logs;

namespace RandomizedSmoothing.Cli.Sweep;

/// <summary>Sweeps that cannot answer are refused before they begin.</summary>
internal static class SweepReach
{
    /// <exception cref="UsageException">n certifies nothing, or the radius is out of reach at every σ.</exception>
    public static void Check(CertifyRun run, SweepRequest request, TextWriter error)
    {
        Answerable.Check(run with { Sigma = request.Sigmas[0], TargetRadius = null, Precision = request.Within * request.Sigmas[0] }, error);
        if (run.TargetRadius is not { } radius)
        {
            return;
        }

        var outside = request.Sigmas.Where(sigma => Largest(run, sigma) < radius).ToList();
        var reached = string.Create(CultureInfo.InvariantCulture, $"with --n {run.N} and --alpha {run.Alpha}, where all samples agree, sigma {request.Sigmas[^1]} certifies {RadiusText.RoundDown(Largest(run, request.Sigmas[^1]))}");
        if (outside.Count == request.Sigmas.Count)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--radius {radius} is out of reach of every sigma: {reached}"));
        }

        if (outside.Count > 0)
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warning: --radius {radius} is out of reach of sigma {string.Join(", ", outside.Select(SigmaList.Name))}: no image is certified at it there; {reached}"));
        }
    }

    /// <summary>Warns where a floor cannot be shown with so few images, even if all are right.</summary>
    public static void CheckFloor(ModelSession session, SweepRequest request, TextWriter error)
    {
        if (request.Floor is not { } floor)
        {
            return;
        }

        var run = session.Run with { ShardText = Shard.Whole.ToString() };
        var fewest = run.Indices().CountBy(session.Images.Label).MinBy(label => (label.Value, label.Key));
        var most = CertifiedShare.LowerBound(fewest.Value, fewest.Value, run.Alpha, request.Error / request.Sigmas.Count);
        if (most < floor)
        {
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"warning: --floor {floor} cannot be shown with the {Counted.Of(fewest.Value, "image")} of class {fewest.Key}: even if all of them are right, at least {most:F3} is all that follows"));
        }
    }

    private static double Largest(CertifyRun run, double sigma) =>
        Certificate.From(ClassBound.AnyTime(new SelectionCounts([1, 0]), new EstimationCounts([run.N, 0]), run.N, run.Alpha), sigma)?.Radius ?? 0;
}
