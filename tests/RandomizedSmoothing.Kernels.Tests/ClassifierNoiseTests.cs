using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>A classifier sees the noise that every device draws. No statistics: the same noise gives the same counts.</summary>
public sealed class ClassifierNoiseTests
{
    private const ulong Seed = 11;
    private const uint Point = 2;
    private const float Sigma = 0.7f;

    [Test]
    public void Points_are_the_devices_noise([Values(1, 2, 3, 4, 5, 9)] int d, [Values(0, 1, 1000003)] long first)
    {
        float[] center = [.. Enumerable.Range(0, d).Select(i => 0.5f * i)];
        var points = new List<float>();
        var recorder = new Function(d, 2, (point, _) => { points.AddRange(point); return 0; });
        _ = new SmoothedClassifier(recorder, Sigma, Seed, batch: 7, workers: 1).Count(center, Point, new(first, 20));
        var expected = Enumerable.Range(0, 20).SelectMany(s =>
            Noise.Of(new(Seed, Point), first + s, d).Select((z, i) => MathF.FusedMultiplyAdd((float)z, Sigma, center[i])));
        Assert.That(points, Is.EqualTo(expected));
    }

    [Test]
    public void Counts_do_not_depend_on_the_batch([Values(1, 2, 7, 64, 1000, 100_000)] int batch, [Values(2, 5)] int d)
    {
        var counts = Smoothed(Signs(d), batch).Count(new float[d], Point, new(3, 2003));
        Assert.That(counts, Is.EqualTo(Smoothed(Signs(d), 333).Count(new float[d], Point, new(3, 2003))));
        Assert.That(counts.Sum(), Is.EqualTo(2003));
        Assert.That(counts, Is.All.Positive);
    }

    [Test]
    public void Counts_are_those_of_the_regions_on_a_device([Values(2, 3)] int d)
    {
        using var device = new SimdDevice();
        double[] normal = [.. new[] { 1.0, 2, 0 }.Take(d)];
        Region[] halves = [new HalfSpace([.. normal], 0.3), new HalfSpace([.. normal.Select(x => -x)], -0.3)];
        var sides = new Function(d, 2, (point, _) => point[0] + (2 * point[1]) <= 0.3f ? 0 : 1);
        float[] at = [.. new[] { 0.25f, 0.5f, 1 }.Take(d)];
        Assert.That(
            Smoothed(sides, 100).Count(at, Point, new(0, 10_000)),
            Is.EqualTo(device.CountEach(new(halves, [.. at.Select(x => (double)x)], Sigma), new(Seed, Point), new(0, 10_000))));
    }

    [Test]
    public void A_map_is_a_slice_through_the_classifier_s_regions()
    {
        var grid = new PlaneGrid([0, 0, 0, -1], [0, 0, 0, 1], [1, 0, 0, 0], columns: 3, rows: 2);
        var smoothed = new SmoothedClassifier(Signs(4), 0.01, Seed, 100);
        var map = DecisionMap.FromCounts(grid, 500, point => smoothed.Count(Array.ConvertAll(point, x => (float)x), Point, new(0, 500)));
        Assert.That((map.Winner(0, 1), map.Winner(2, 1), map.Probability(2, 1, 3)), Is.EqualTo((1, 3, 1.0)));
    }

    [TestCase(-2)]
    [TestCase(4)]
    public void A_class_that_does_not_exist_is_an_error(int label) =>
        Assert.That(
            () => Smoothed(new Function(1, 4, (_, _) => label), 10).Count(new float[1], Point, new(0, 1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{label}"));

    [Test]
    public void Cancelled_between_batches_it_gives_no_count()
    {
        using var cancelled = new CancellationTokenSource();
        var points = 0;
        var classifier = new Function(1, 2, (_, _) =>
        {
            points++;
            cancelled.Cancel();
            return 0;
        });
        var smoothed = new SmoothedClassifier(classifier, 1, Seed, 10, workers: 1);
        Assert.That(() => smoothed.Count(new float[1], Point, new(0, 100), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(points, Is.EqualTo(10));
    }

    private static SmoothedClassifier Smoothed(IBaseClassifier classifier, int batch) => new(classifier, Sigma, Seed, batch);

    // Four classes by the signs of the first and the last coordinate.
    private static Function Signs(int d) => new(d, 4, (point, last) => (point[0] > 0 ? 1 : 0) + (point[last] > 0 ? 2 : 0));

    private sealed class Function(int dimension, int classes, Func<float[], int, int> classOf) : IBaseClassifier
    {
        public int Dimension => dimension;

        public int Classes => classes;

        public void Classify(ReadOnlyMemory<float> inputs, Span<int> classes)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = classOf(inputs.Slice(i * dimension, dimension).ToArray(), dimension - 1);
            }
        }
    }
}
