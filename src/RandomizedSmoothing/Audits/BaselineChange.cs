namespace RandomizedSmoothing.Audits;

/// <summary>How one class fares under a classifier, against a baseline on the very same samples.</summary>
public sealed record BaselineChange
{
    /// <summary>The class.</summary>
    public required int Label { get; init; }

    /// <summary>The class's samples.</summary>
    public required long N { get; init; }

    /// <summary>Samples that the baseline gets wrong and the classifier right.</summary>
    public required long Gained { get; init; }

    /// <summary>Samples that the baseline gets right and the classifier wrong, abstentions included.</summary>
    public required long Lost { get; init; }

    /// <summary>The classifier's accuracy less the baseline's, in [−1, 1].</summary>
    public double Change => (double)(Gained - Lost) / N;

    /// <summary>The p-value of McNemar's exact test that the class changed, corrected by Holm for the number of classes.</summary>
    public required double PValue { get; init; }
}
