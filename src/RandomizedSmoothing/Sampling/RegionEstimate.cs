using RandomizedSmoothing.Statistics;

namespace RandomizedSmoothing.Sampling;

/// <summary>A Monte Carlo estimate of a probability, with the exact binomial bounds of its count (Clopper and Pearson 1934).</summary>
/// <param name="Count">k: how many samples fell into the region, from 0 to n.</param>
/// <param name="Samples">n, at least 1.</param>
/// <param name="Alpha">α in (0, 1): the interval misses the probability with a chance of at most α.</param>
/// <exception cref="ArgumentOutOfRangeException">An argument lies outside its range.</exception>
public sealed record RegionEstimate(long Count, long Samples, double Alpha)
{
    private readonly (double Lower, double Upper) interval = ClopperPearson.Interval(Count, Samples, Alpha);

    /// <summary>k / n.</summary>
    public double Estimate => Count / (double)Samples;

    /// <summary>The lower end of the interval, α/2 beside it.</summary>
    public double Lower => interval.Lower;

    /// <summary>The upper end of the interval, α/2 beside it.</summary>
    public double Upper => interval.Upper;
}
