namespace RandomizedSmoothing.Certification;

/// <summary>What samples say of an image's label.</summary>
/// <param name="IsPredicted">Whether the smoothed classifier gives the label: its probability is above ½.</param>
/// <param name="AtRadius">Whether it is certified at the radius that was asked about; as <paramref name="IsPredicted"/> where none was.</param>
/// <param name="Radius">The certified radius, in input units; 0 where the label is not predicted.</param>
/// <param name="MostRadius">But for a chance of α, no more is certified with all n samples.</param>
public readonly record struct LabelAnswer(LabelDecision IsPredicted, LabelDecision AtRadius, double Radius, double MostRadius);
