namespace RandomizedSmoothing.Logs;

/// <summary>
/// One line of a certification log: what the smoothed classifier said about one sample, and how far it vouches for it.
/// The six columns are those of Cohen et al. 2019 (<c>certify.py</c> of locuslab/smoothing); its column <c>correct</c>
/// is <see cref="IsCorrect"/>, which the other columns already determine. A log of predictions (<c>predict.py</c> there) has no radius.
/// </summary>
/// <param name="Index">The sample's place in its data set, at least 0.</param>
/// <param name="Label">The sample's own class, at least 0.</param>
/// <param name="Prediction">The predicted class, at least 0, or <see cref="Abstained"/>.</param>
/// <param name="Radius">The certified ℓ₂ radius in input units, in [0, <see cref="LargestRadius"/>]; null where the sample was predicted only.</param>
/// <param name="Time">How long the sample took; null where the log does not tell it.</param>
public readonly record struct CertificationRecord(long Index, int Label, int Prediction, double? Radius, TimeSpan? Time)
{
    /// <summary>The prediction of a classifier that abstained.</summary>
    public const int Abstained = -1;

    /// <summary>No radius beyond this one is read: sums over any number of samples stay finite.</summary>
    public const double LargestRadius = 1e100;

    /// <summary>The counts behind the radius; null where the log does not tell them.</summary>
    public LoggedCounts? Counts { get; init; }

    /// <summary>All samples that were drawn, those that chose the class among them, in a log of a run that stops where its question is decided; else null.</summary>
    public long? Samples { get; init; }

    /// <summary>Whether the classifier gave no answer.</summary>
    public bool IsAbstention => Prediction == Abstained;

    /// <summary>Whether the prediction is the label. An abstention is never correct.</summary>
    public bool IsCorrect => Prediction == Label;
}
