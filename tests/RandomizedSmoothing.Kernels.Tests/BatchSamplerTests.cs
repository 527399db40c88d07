using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>Classifiers on noisy points. No statistics: the same noise gives the same counts.</summary>
public sealed class BatchSamplerTests
{
    private const double Sigma = 0.7;
    private static readonly NoiseSource Source = new(Seed: 11, Point: 2);

    [Test]
    public void Points_are_the_devices_noise([Values(1, 2, 3, 4, 5, 9)] int d, [Values(0, 1, 1000003)] long first)
    {
        float[] center = [.. Enumerable.Range(0, d).Select(i => 0.5f * i)];
        var points = new List<float>();
        _ = new BatchSampler((batch, _) => points.AddRange(batch), classes: 1, batch: 7).Count(center, Sigma, Source, new(first, 20));
        var expected = Enumerable.Range(0, 20).SelectMany(s => Noise.Of(Source, first + s, d).Select((z, i) => (float)(center[i] + (Sigma * z))));
        Assert.That(points, Is.EqualTo(expected));
    }

    [Test]
    public void Counts_do_not_depend_on_the_batch([Values(1, 2, 7, 64, 1000, 100_000)] int batch, [Values(2, 5)] int d)
    {
        var point = new float[d];
        var counts = new BatchSampler(Signs(d), 4, batch).Count(point, Sigma, Source, new(3, 2003));
        Assert.That(counts, Is.EqualTo(new BatchSampler(Signs(d), 4, 333).Count(point, Sigma, Source, new(3, 2003))));
        Assert.That(counts.Sum(), Is.EqualTo(2003));
        Assert.That(counts, Is.All.Positive);
    }

    [Test]
    public void Counts_are_those_of_the_regions_on_a_device()
    {
        using var device = new SimdDevice();
        Region[] halves = [new HalfSpaceRegion([1, 2, 0], 0.3), new HalfSpaceRegion([-1, -2, 0], -0.3)];
        var sampler = new BatchSampler(
            (points, classes) =>
            {
                for (var i = 0; i < classes.Length; i++)
                {
                    classes[i] = points[3 * i] + (2 * points[(3 * i) + 1]) <= 0.3f ? 0 : 1;
                }
            },
            classes: 2);
        Assert.That(
            sampler.Count([0.25f, 0.5f, 1], Sigma, Source, new(0, 10_000)),
            Is.EqualTo(device.CountEach(new(halves, [0.25, 0.5, 1], Sigma), Source, new(0, 10_000))));
    }

    [Test]
    public void A_batch_is_never_larger_than_asked([Values(1, 10, 33)] int batch)
    {
        var sizes = new List<int>();
        _ = new BatchSampler((points, classes) => sizes.Add(classes.Length), 1, batch).Count([0, 0, 0], 1, Source, new(0, 100));
        Assert.That((sizes.Max(), sizes.Sum()), Is.EqualTo((batch, 100)));
    }

    [Test]
    public void A_map_is_a_slice_through_the_classifier_s_regions()
    {
        var grid = new PlaneGrid([0, 0, 0, -1], [0, 0, 0, 1], [1, 0, 0, 0], columns: 3, rows: 2);
        var sampler = new BatchSampler(Signs(4), 4);
        var map = DecisionMap.FromCounts(grid, 500, point => sampler.Count([.. point.Select(x => (float)x)], 0.01, Source, new(0, 500)));
        Assert.That((map.Winner(0, 1), map.Winner(2, 1), map.Probability(2, 1, 3)), Is.EqualTo((1, 3, 1.0)));
    }

    [TestCase(-1)]
    [TestCase(4)]
    public void A_class_that_does_not_exist_is_an_error(int label) =>
        Assert.That(
            () => new BatchSampler((_, classes) => classes.Fill(label), 4).Count([0], 1, Source, new(0, 1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{label}"));

    [Test]
    public void Bad_input_is_named()
    {
        Assert.That(() => new BatchSampler(Signs(2), 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BatchSampler(Signs(2), 4, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BatchSampler(Signs(2), 4).Count([0, 0], 0, Source, new(0, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new BatchSampler(Signs(2), 4).Count([0, float.NaN], 1, Source, new(0, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Cancelled_between_batches_it_gives_no_count()
    {
        using var cancelled = new CancellationTokenSource();
        var batches = 0;
        BatchClassifier classifier = (_, _) =>
        {
            batches++;
            cancelled.Cancel();
        };
        Assert.That(() => new BatchSampler(classifier, 1, 10).Count([0], 1, Source, new(0, 100), cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(batches, Is.EqualTo(1));
    }

    // Four classes by the signs of the first and the last coordinate.
    private static BatchClassifier Signs(int d) => (points, classes) =>
    {
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = (points[i * d] > 0 ? 1 : 0) + (points[(i * d) + d - 1] > 0 ? 2 : 0);
        }
    };
}
