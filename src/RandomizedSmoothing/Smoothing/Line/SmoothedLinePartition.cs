using RandomizedSmoothing.Distributions;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Smoothing;

/// <summary>A classifier of the line after smoothing with N(0, σ²): each point gets the class that most of its noise gets.</summary>
public sealed class SmoothedLinePartition
{
    private readonly IntervalUnion[] _scaled;
    private readonly LineArgmax _argmax;

    /// <summary>Smooths a classifier of the line.</summary>
    /// <param name="partition">The decision regions before smoothing.</param>
    /// <param name="sigma">σ &gt; 0, the noise's standard deviation in input units.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is not a finite number &gt; 0, or below 1e-12 of the boundary point farthest from 0.</exception>
    public SmoothedLinePartition(LinePartition partition, double sigma)
    {
        ArgumentNullException.ThrowIfNull(partition);
        Original = partition;
        Sigma = LineNoise.Resolved(Argument.Positive(sigma), partition.Regions.SelectMany(LineNoise.Steps));
        _scaled = [.. partition.Regions.Select(region => LineNoise.Scaled(region, 1 / Sigma))];
        _argmax = new(_scaled.Length, (i, x) => LineNoise.Mass(_scaled[i], x), (i, x) => LineNoise.Density(_scaled[i], x));
    }

    /// <summary>The decision regions before smoothing.</summary>
    public LinePartition Original { get; }

    /// <summary>σ, in input units.</summary>
    public double Sigma { get; }

    /// <summary>The probability that the noisy point gets a class, and its complement.</summary>
    /// <param name="label">The class, from 0.</param>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite, or there is no such class.</exception>
    public Probability Probability(int label, double point)
    {
        _ = label >= 0 && label < _scaled.Length ? label : throw Argument.Outside(nameof(label), label, $"an integer from 0 to {_scaled.Length - 1}");
        return LineNoise.Tails(Original.Regions[label], Argument.Finite(point), Sigma).Probability;
    }

    /// <summary>The smoothed classifier's class at a point, from 0; of equally probable ones the first.</summary>
    /// <param name="point">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="point"/> is not finite.</exception>
    public int Predict(double point) => _argmax.At(Argument.Finite(point) / Sigma);

    /// <summary>The smoothed classifier's decision regions.</summary>
    /// <returns>As many regions as classes; a class that has vanished has the empty one.</returns>
    public LinePartition Smoothed()
    {
        var boundaries = _argmax.Boundaries(_scaled.SelectMany(LineNoise.Steps));
        var partition = LinePartition.Of(_scaled.Length, boundaries, _argmax.At);
        return new(partition.Regions.Select(region => LineNoise.Scaled(region, Sigma)));
    }
}
