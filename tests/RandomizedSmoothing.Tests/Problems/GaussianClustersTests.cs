using RandomizedSmoothing.Problems;

namespace RandomizedSmoothing.Tests.Problems;

public sealed class GaussianClustersTests
{
    private static readonly GaussianClusters Problem = new(
        new GaussianCluster([0, 0.5, 1], 0.5), new GaussianCluster([1.5, 0, 0], 2), new GaussianCluster([-6, 2, 1], 2), new GaussianCluster([0, 0, 3], 0.7));

    [Test]
    public void A_point_lies_in_the_region_of_the_densest_cluster()
    {
        var source = new Random(20261123);
        var seen = new HashSet<int>();
        for (var i = 0; i < 5000; i++)
        {
            double[] x = [.. Enumerable.Range(0, 3).Select(_ => (12 * source.NextDouble()) - 7)];
            var densest = Problem.Clusters.Select((cluster, label) => (Log: LogDensity(cluster, x), label)).Max().label;
            Assert.That(Problem.Regions.Select(region => region.Contains(x)), Is.EqualTo(Enumerable.Range(0, 4).Select(label => label == densest)), string.Join(", ", x));
            seen.Add(densest);
        }

        Assert.That(seen, Has.Count.EqualTo(4));
    }

    [Test]
    public void Two_clusters_at_least_are_needed_of_one_dimension()
    {
        Assert.That(() => new GaussianClusters(new GaussianCluster([0], 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GaussianClusters(new GaussianCluster([0], 1), new GaussianCluster([0, 1], 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new GaussianClusters(new GaussianCluster([0], 1), new GaussianCluster([1], 0)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static double LogDensity(GaussianCluster cluster, double[] x) =>
        (-x.Length * Math.Log(cluster.Deviation)) - (x.Zip(cluster.Mean, (a, m) => (a - m) * (a - m)).Sum() / (2 * cluster.Deviation * cluster.Deviation));
}
