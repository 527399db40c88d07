namespace RandomizedSmoothing.Statistics;

/// <summary>Two bounds between which an unknown number lies, with the confidence that the source of the interval states.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound, at least <paramref name="Lower"/>.</param>
public readonly record struct ConfidenceInterval(double Lower, double Upper);
