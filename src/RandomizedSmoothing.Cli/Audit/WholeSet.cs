using System.Globalization;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Audits.Forensics;

namespace RandomizedSmoothing.Cli.Audit;

/// <summary>What holds of a whole test set at once, with the chance of error of every certificate in it.</summary>
/// <param name="Confidence">The probability with which each bound holds.</param>
/// <param name="Alpha">The chance that one certificate is wrong.</param>
/// <param name="Bounds">The bounds at radius 0 and at each one that is asked about.</param>
internal sealed record WholeSet(double Confidence, double Alpha, IReadOnlyList<WholeSetBound> Bounds)
{
    /// <summary>The bounds of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="confidence">The probability with which they are to hold.</param>
    /// <param name="alpha">α, where it is said on the command line.</param>
    /// <exception cref="UsageException">Nothing tells α.</exception>
    public static WholeSet Of(AuditedFile log, double confidence, double? alpha)
    {
        var error = 1 - confidence;
        var each = alpha ?? (log.Run is { Alpha: not double.NaN } run ? run.Alpha : PathClaims.Alpha(Path.GetFullPath(log.File)) ?? log.Forensics?.Alpha)
            ?? throw new UsageException($"--confidence has to know the chance that one certificate of '{log.File}' is wrong, which neither a run file nor the path tells: --alpha is missing");
        var figures = log.Figures;
        IEnumerable<(double Radius, long Certified)> counts = [(0, figures.Correct), .. figures.Radii.Zip(figures.CertifiedCounts ?? []).Where(pair => pair.First > 0)];
        return new(confidence, each, [.. counts.Select(at => new WholeSetBound(
            at.Radius,
            (double)at.Certified / figures.N,
            CertifiedShare.OfThese(at.Certified, figures.N, each, error),
            CertifiedShare.OfTheseByAnalyze(at.Certified, figures.N, each, error),
            CertifiedShare.LowerBound(at.Certified, figures.N, each, error)))]);
    }

    /// <summary>The bounds in words, a sentence each.</summary>
    public IEnumerable<string> Sentences(AuditedFile log) => Bounds.Select(bound => string.Create(
        CultureInfo.InvariantCulture,
        $"{log.Name}: with probability {Confidence} at least {Down(bound.OfThese)} of these {log.Figures.N} images are {(bound.Radius == 0 ? "predicted rightly" : $"certified rightly at radius {bound.Radius}")} (analyze.py: {Down(bound.OfTheseByAnalyze)}), and at least {Down(bound.OfAll)} of all images drawn as they were; alpha {Alpha} for each, seen {bound.Seen:F3}"));

    public JsonObject ToJson() => new()
    {
        ["confidence"] = Confidence,
        ["alpha"] = Alpha,
        ["bounds"] = new JsonArray([.. Bounds.Select(bound => (JsonNode)new JsonObject
        {
            ["radius"] = bound.Radius,
            ["certified"] = bound.Seen,
            ["ofThese"] = bound.OfThese,
            ["ofTheseByAnalyze"] = bound.OfTheseByAnalyze,
            ["ofAll"] = bound.OfAll,
        })]),
    };

    private static string Down(double share) => (Math.Floor(share * 1e4) / 1e4).ToString("F4", CultureInfo.InvariantCulture);
}

/// <summary>Lower bounds of the share of images that are certified rightly.</summary>
/// <param name="Radius">The radius, in input units; 0 for the prediction.</param>
/// <param name="Seen">The share that the log has.</param>
/// <param name="OfThese">Of the images in the log, exactly.</param>
/// <param name="OfTheseByAnalyze">The same by the published code, which may be too large.</param>
/// <param name="OfAll">Of all images from which they were drawn.</param>
internal sealed record WholeSetBound(double Radius, double Seen, double OfThese, double OfTheseByAnalyze, double OfAll);
