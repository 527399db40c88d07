using System.Collections.Immutable;
using RandomizedSmoothing.Regions;

namespace RandomizedSmoothing.Problems;

/// <summary>A class whose data are N(mean, deviation²I).</summary>
/// <param name="Mean">d finite coordinates.</param>
/// <param name="Deviation">The standard deviation in every direction, &gt; 0, in input units.</param>
public sealed record GaussianCluster(ImmutableArray<double> Mean, double Deviation);

/// <summary>Clusters of data with equal priors, and the decision regions of their naive-Bayes classifier: §4's toy examples.</summary>
/// <remarks>
/// Of two clusters, the tighter one has a ball for its region; of two equally tight ones, each has the half-space nearer to its mean. A class's
/// region is the intersection over all others. Regions are closed, and share boundaries of no probability.
/// </remarks>
public sealed class GaussianClusters
{
    /// <summary>Poses the problem.</summary>
    /// <param name="clusters">At least two, of one dimension, with different means or deviations.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are too few, of different dimensions, alike, or have a deviation that is not positive.</exception>
    public GaussianClusters(params ImmutableArray<GaussianCluster> clusters)
    {
        if (clusters.Length < 2)
        {
            throw Argument.Outside(nameof(clusters), clusters.Length, "at least 2 clusters");
        }

        foreach (var cluster in clusters)
        {
            _ = Argument.Positive(cluster.Deviation, nameof(clusters));
            Coordinates.Check(cluster.Mean.AsSpan(), clusters[0].Mean.Length);
        }

        Clusters = clusters;
        Regions = [.. clusters.Select((_, i) => RegionOf(i))];
    }

    /// <summary>The clusters, class by class.</summary>
    public ImmutableArray<GaussianCluster> Clusters { get; }

    /// <summary>The classifier's decision regions, class by class.</summary>
    public ImmutableArray<Region> Regions { get; }

    private Region RegionOf(int index)
    {
        Region[] parts = [.. Clusters.Where((_, other) => other != index).Select(other => Nearer(Clusters[index], other))];
        return parts.Length == 1 ? parts[0] : new Intersection(parts);
    }

    private static Region Nearer(GaussianCluster one, GaussianCluster other) =>
        one.Deviation < other.Deviation ? Ball(one, other)
        : one.Deviation > other.Deviation ? new Difference(Everything(one.Mean.Length), Ball(other, one))
        : HalfSpace(one, other);

    // ‖x − m‖²/s² + 2d ln s ≤ ‖x − n‖²/t² + 2d ln t, s < t: a square completed.
    private static Ball Ball(GaussianCluster tight, GaussianCluster wide)
    {
        var d = tight.Mean.Length;
        var (s, t) = (1 / (tight.Deviation * tight.Deviation), 1 / (wide.Deviation * wide.Deviation));
        var center = tight.Mean.Zip(wide.Mean, (m, n) => ((s * m) - (t * n)) / (s - t)).ToArray();
        var between = tight.Mean.Zip(wide.Mean, (m, n) => (m - n) * (m - n)).Sum();
        return new(center, Math.Sqrt((s * t * between / ((s - t) * (s - t))) + (d * Math.Log(s / t) / (s - t))));
    }

    private static HalfSpace HalfSpace(GaussianCluster one, GaussianCluster other)
    {
        var normal = other.Mean.Zip(one.Mean, (n, m) => n - m).ToArray();
        return new(normal, normal.Select((u, i) => u * (other.Mean[i] + one.Mean[i]) / 2).Sum());
    }

    private static Box Everything(int dimension) => new(
        [.. Enumerable.Repeat(double.NegativeInfinity, dimension)], [.. Enumerable.Repeat(double.PositiveInfinity, dimension)]);
}
