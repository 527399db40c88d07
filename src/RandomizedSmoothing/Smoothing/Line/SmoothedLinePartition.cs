using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>A classifier of the line after smoothing with N(0, σ²): each point gets the class that most of its noise gets.</summary>
public sealed class SmoothedLinePartition
{
    private readonly IntervalUnion[] scaled;
    private readonly LineArgmax argmax;

    internal SmoothedLinePartition(LinePartition partition, double sigma)
    {
        ArgumentNullException.ThrowIfNull(partition);
        Partition = partition;
        Sigma = LineNoise.Resolved(Argument.Positive(sigma), partition.Regions.SelectMany(LineNoise.Steps));
        scaled = [.. partition.Regions.Select(region => LineNoise.Scaled(region, 1 / Sigma))];
        argmax = new(scaled.Length, (i, x) => LineNoise.Mass(scaled[i], x), (i, x) => LineNoise.Density(scaled[i], x));
    }

    /// <summary>The decision regions before smoothing.</summary>
    public LinePartition Partition { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point gets a class, and its complement.</summary>
    /// <param name="label">The class, from 0.</param>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite, or there is no such class.</exception>
    public Probability Probability(int label, double point)
    {
        _ = label >= 0 && label < scaled.Length ? label : throw Argument.Outside(nameof(label), label, $"an integer from 0 to {scaled.Length - 1}");
        return LineNoise.Tails(Partition.Regions[label], Argument.Finite(point), Sigma).Probability;
    }

    /// <summary>The smoothed classifier's class at a point, from 0; of equally probable ones the first.</summary>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite.</exception>
    public int Predict(double point) => argmax.At(Argument.Finite(point) / Sigma);

    /// <summary>The smoothed classifier's decision regions.</summary>
    /// <returns>As many regions as classes; a class that has vanished has the empty one.</returns>
    public LinePartition Smoothed()
    {
        var boundaries = argmax.Boundaries(scaled.SelectMany(LineNoise.Steps));
        var partition = LinePartition.Of(scaled.Length, boundaries, argmax.At);
        return new(partition.Regions.Select(region => LineNoise.Scaled(region, Sigma)));
    }
}
