using RandomizedSmoothing.Audits;
using RandomizedSmoothing.Logs;
using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing;

/// <summary>
/// The class-wise reading of one certification log: how unevenly the classes pay for smoothing (Mohapatra et al. 2021,
/// §3.2, Tables 2–4).
/// </summary>
public sealed record LogAudit
{
    /// <summary>The chance with which each confidence interval may miss: 5 %.</summary>
    public const double Alpha = 0.05;

    /// <summary>The percentiles of the paper's Table 3.</summary>
    public static IReadOnlyList<int> Percentages { get; } = [1, 25, 50, 75, 100];

    /// <summary>The probabilities at which the distribution of p_A is given.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999];

    /// <summary>Samples, at least 1.</summary>
    public required long N { get; init; }

    /// <summary>Samples that get their label.</summary>
    public required long Correct { get; init; }

    /// <summary>Samples on which the classifier abstained.</summary>
    public required long Abstentions { get; init; }

    /// <summary>The share of samples that get their label, in [0, 1].</summary>
    public double Accuracy => (double)Correct / N;

    /// <summary>The classes that have samples, by ascending label.</summary>
    public required IReadOnlyList<ClassAudit> Classes { get; init; }

    /// <summary>The class of lowest accuracy; of several, the one with the smallest label.</summary>
    public ClassAudit Lowest => Classes.MinBy(c => c.Accuracy)!;

    /// <summary>The class of highest accuracy; of several, the one with the smallest label.</summary>
    public ClassAudit Highest => Classes.MaxBy(c => c.Accuracy)!;

    /// <summary>The highest class-wise accuracy less the lowest.</summary>
    public double Gap => Highest.Accuracy - Lowest.Accuracy;

    /// <summary>A 95 % interval of <see cref="Gap"/>; see <see cref="AccuracyGap"/>.</summary>
    public required ConfidenceInterval GapInterval { get; init; }

    /// <summary>
    /// The p-value of the hypothesis that all classes have the same accuracy: the smallest of the classes'
    /// <see cref="ClassAudit.DifferencePValue"/>, which are corrected for their number.
    /// </summary>
    public double DifferencePValue => Classes.Min(c => c.DifferencePValue);

    /// <summary>The class-wise accuracy at each of <see cref="Percentages"/>, by nearest rank.</summary>
    public required IReadOnlyDictionary<int, double> Percentiles { get; init; }

    /// <summary>The mean certified radius, where wrong or abstained counts 0; <see langword="null"/> of a log of predictions, which has no radii.</summary>
    public required double? AverageCertifiedRadius { get; init; }

    /// <summary>The mean certified radius of the samples that get their label; <see langword="null"/> where none does, or the log has no radii.</summary>
    public required double? CorrectCertifiedRadius { get; init; }

    /// <summary>The radii, ascending, at which certified accuracies are given.</summary>
    public required IReadOnlyList<double> Radii { get; init; }

    /// <summary>For each of <see cref="Radii"/>, the share of samples that get their label with at least that radius; <see langword="null"/> of a log of predictions.</summary>
    public required IReadOnlyList<double>? CertifiedAccuracy { get; init; }

    /// <summary>The same as counts.</summary>
    public required IReadOnlyList<long>? CertifiedCounts { get; init; }

    /// <summary>How unevenly the classes are certified: at radius 0, and at each of <see cref="Radii"/>.</summary>
    public required IReadOnlyList<RadiusFairness> Fairness { get; init; }

    /// <summary>The spectral norm of the confusion matrix off its diagonal; see <see cref="Confusion.OffDiagonalNorm"/>.</summary>
    public double ConfusionNorm => Confusion.OffDiagonalNorm(Classes);

    /// <summary>All noise samples that were drawn, where each line says how many; else <see langword="null"/>.</summary>
    public required long? Samples { get; init; }

    /// <summary>Who takes the samples that do not get their label: the predicted classes, and <see cref="CertificationRecord.Abstained"/>, with their counts.</summary>
    public required IReadOnlyDictionary<int, long> Takers { get; init; }
}
