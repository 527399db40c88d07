using System.Collections.Immutable;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Problems;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Claims.Paper;

/// <summary>
/// A row of Figure 1: three Gaussian clusters, the decision regions of their naive-Bayes classifier, and four panels, the first
/// without smoothing. The paper does not give its clusters; these are ours.
/// </summary>
/// <param name="Problem">The clusters; class 1 is the first.</param>
/// <param name="Sigmas">σ of the four panels, from left to right; 0 is the classifier itself.</param>
/// <param name="Grid">The points of a panel.</param>
/// <param name="Direction">v, along which class 1's region is bounded; null where it is bounded in every direction.</param>
/// <param name="A">Point A: the mean of class 1's data.</param>
/// <param name="B">Point B.</param>
internal sealed record Figure1Row(
    GaussianClusters Problem, ImmutableArray<double> Sigmas, PlaneGrid Grid, ImmutableArray<double>? Direction, ImmutableArray<double> A, ImmutableArray<double> B)
{
    private const int Points = 25;

    /// <summary>(a) to (d): a tight cluster among two wide ones, so that class 1's region is nearly a disc.</summary>
    public static Figure1Row Bounded { get; } = new(
        new(new GaussianCluster([0, 0], 0.5), new GaussianCluster([1.5, 0], 2), new GaussianCluster([-6, 2], 2)),
        [0, 0.4, 0.7, 1],
        PlaneGrid.Window(-3, 3, -3, 3, Points, Points),
        null,
        A: [0, 0],
        B: [0.6, 0]);

    /// <summary>(e) to (h): three clusters of one width, so that class 1's region is a narrow wedge.</summary>
    public static Figure1Row SemiBounded { get; } = new(
        new(new GaussianCluster([0, 0.3], 0.2), new GaussianCluster([-1, 0], 0.2), new GaussianCluster([1, 0], 0.2)),
        [0, 0.3, 0.7, 2.5],
        PlaneGrid.Window(-3, 3, -3, 3, Points, Points),
        [0, -1],
        A: [0, 0.3],
        B: [0, 2]);

    /// <summary>A panel by quadrature.</summary>
    /// <param name="panel">From 0 to 3.</param>
    public DecisionMap Exact(int panel) => Sigmas[panel] == 0
        ? DecisionMap.Base(Problem.Regions, Grid)
        : DecisionMap.Exact(Problem.Regions, Grid, Sigmas[panel])!;

    /// <summary>
    /// How far class 1's region reaches on the grid: R, the radius of the smallest ball around it (Definition 2), or Υ, the
    /// largest projection onto v (Definition 4); −∞ where it is empty.
    /// </summary>
    public double Extent(DecisionMap map)
    {
        ImmutableArray<double>[] won =
        [
            .. from row in Enumerable.Range(0, Grid.Rows)
               from column in Enumerable.Range(0, Grid.Columns)
               where map.Winner(column, row) == 0
               select Grid.Point(column, row).ToImmutableArray(),
        ];
        return won.Length == 0 ? double.NegativeInfinity
            : Direction is { } v ? won.Max(point => point.Zip(v, (x, u) => x * u).Sum())
            : SmallestBall.Around([.. won.Select(point => (point, 0.0))]).Radius;
    }

    /// <summary>Equation 2's radius for class 1 at a point; 0 where another class is more probable, or nothing is smoothed.</summary>
    public double CertifiedRadius(ImmutableArray<double> point, int panel)
    {
        var p = Probabilities(point, panel);
        return Certification.CertifiedRadius.FromTwoClasses(Sigmas[panel], Real(p[0]), Real(p.Skip(1).Max()));

        static Probability Real(double value) => new(value, 1 - value);
    }

    /// <summary>By how much another class is more probable than class 1, at the one of its data where that is least.</summary>
    /// <param name="panel">From 1 to 3.</param>
    /// <param name="count">How many data of class 1 are drawn.</param>
    /// <param name="source">Of what they are drawn.</param>
    public double LeastMisclassification(int panel, int count, NoiseSource source) => Data(count, source).Min(point =>
    {
        var p = Probabilities(point, panel);
        return p.Skip(1).Max() - p[0];
    });

    /// <summary>The share of class 1's data that the classifier itself gets right.</summary>
    /// <param name="count">How many data of class 1 are drawn.</param>
    /// <param name="source">Of what they are drawn.</param>
    public double BaseAccuracy(int count, NoiseSource source) => Data(count, source).Count(point => Problem.Regions[0].Contains(point.AsSpan())) / (double)count;

    private double[] Probabilities(ImmutableArray<double> point, int panel) =>
        [.. Problem.Regions.Select(region => Math.Clamp(region.Under(Sigmas[panel]).Probability(point.AsSpan()).Value, 0, 1))];

    private ImmutableArray<double>[] Data(int count, NoiseSource source)
    {
        var (mean, deviation) = Problem.Clusters[0];
        float[] center = [.. mean.Select(x => (float)x)];
        var datum = new float[center.Length];
        var data = new ImmutableArray<double>[count];
        for (var i = 0; i < count; i++)
        {
            GaussianNoise.Add(source, (ulong)i, (float)deviation, center, datum);
            data[i] = [.. datum.Select(x => (double)x)];
        }

        return data;
    }
}
