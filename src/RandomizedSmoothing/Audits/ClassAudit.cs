using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Audits;

/// <summary>What a certification log says about the samples of one class.</summary>
public sealed record ClassAudit
{
    /// <summary>The class.</summary>
    public required int Label { get; init; }

    /// <summary>The class's samples, at least 1.</summary>
    public required long N { get; init; }

    /// <summary>How many of them get their label.</summary>
    public required long Correct { get; init; }

    /// <summary>On how many of them the classifier abstained.</summary>
    public required long Abstentions { get; init; }

    /// <summary>The share of the class's own samples that get their label, in [0, 1].</summary>
    public double Accuracy => (double)Correct / N;

    /// <summary>The exact (Clopper–Pearson) 95 % interval of <see cref="Accuracy"/>, for this class alone.</summary>
    public required ConfidenceInterval Interval { get; init; }

    /// <summary>
    /// The p-value of Fisher's exact test that this class's accuracy differs from that of all other classes' samples,
    /// corrected by Holm for the number of classes.
    /// </summary>
    public required double DifferencePValue { get; init; }

    /// <summary>The mean certified radius of the class's samples, where wrong or abstained counts 0; <see langword="null"/> of a log of predictions, which has no radii.</summary>
    public required double? AverageCertifiedRadius { get; init; }

    /// <summary>The mean certified radius of the samples that get their label; <see langword="null"/> where none does, or the log has no radii.</summary>
    public required double? CorrectCertifiedRadius { get; init; }

    /// <summary>For each radius of <see cref="LogAudit.Radii"/>, the share of the class's samples that get their label with at least that radius; <see langword="null"/> of a log of predictions.</summary>
    public required IReadOnlyList<double>? CertifiedAccuracy { get; init; }

    /// <summary>
    /// For each of <see cref="LogAudit.Probabilities"/>, the share of the class's samples that get their label with a bound of p_A = Φ(r/σ) of at
    /// least that; <see langword="null"/> of a log of predictions, or where σ is not known.
    /// </summary>
    public required IReadOnlyList<double>? ProbabilityShares { get; init; }

    /// <summary>Who takes the samples that do not get their label: the predicted classes, and <see cref="CertificationRecord.Abstained"/>, with their counts.</summary>
    public required IReadOnlyDictionary<int, long> Takers { get; init; }
}
