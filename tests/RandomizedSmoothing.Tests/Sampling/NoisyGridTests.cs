using System.Collections.Immutable;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Tests.Sampling;

/// <summary>All points of a grid counted at once: each has the counts that it has alone, and those of the regions asked sample by sample.</summary>
/// <remarks>No statistics: the counts are equal.</remarks>
public sealed class NoisyGridTests
{
    private static readonly NoiseSource Source = new(Seed: 20, Index: 3);

    [Test]
    public void Every_point_has_the_counts_that_it_has_alone([Values(1, 2, 3, 5, 16, 37)] int d)
    {
        var at = new NoisyGrid(Regions(d).AsSpan(), Slice(d, columns: 7, rows: 3), 0.7);
        using var device = new SimdDevice();
        foreach (var range in (SampleRange[])[new(0, 1000), new(77, 131), new(64, 64), new(5, 3), new(1L << 40, 200)])
        {
            Assert.That(Text(device.CountGrid(at, Source, range)), Is.EqualTo(Text(at.CountOneByOne(device, Source, range, null, default))), range.ToString());
        }

        Assert.That(device.Exact, Is.LessThan(d * 10), "next to no sample lies on a boundary");
    }

    [Test]
    public void Every_point_has_the_counts_of_its_regions_asked_one_by_one()
    {
        const int Samples = 500;
        var at = new NoisyGrid(Regions(3).AsSpan(), Slice(3, columns: 3, rows: 2), 0.7);
        using var device = new SimdDevice(threads: 1);
        var counts = device.CountGrid(at, Source, new(0, Samples));
        for (var i = 0; i < 6; i++)
        {
            var point = at.Grid.Point(i % 3, i / 3);
            var expected = at.Regions.Select(region => Enumerable.Range(0, Samples).LongCount(s => region.Contains(Noisy(point, s))));
            Assert.That(counts[i], Is.EqualTo(expected), $"point {i}");
        }

        double[] Noisy(double[] point, int sample) => [.. point.Zip(Normals(sample), (x, z) => x + (0.7 * z))];
    }

    // Seen from 3,000 σ away all that decides has lost seven digits: many more samples are looked at again.
    [Test]
    public void Far_from_the_first_point_the_counts_stay_the_same()
    {
        foreach (var region in Regions(4))
        {
            var at = new NoisyGrid([region], new PlaneGrid([-2000, 0, 2000, 0], [1000, 0, -1000, 0.1], [0, 0.5, 0, 0], columns: 5, rows: 2), 1.3);
            using var device = new SimdDevice();
            Assert.That(Text(device.CountGrid(at, Source, new(0, 3000))), Is.EqualTo(Text(at.CountOneByOne(device, Source, new(0, 3000), null, default))), region.ToString());
        }
    }

    // Both of these cancel to the last digit: neither can be told from the first point.
    [TestCase(1e9, 1)]
    [TestCase(0, 1e-9)]
    public void Where_rounding_would_leave_too_much_open_each_point_is_counted_alone(double far, double sigma)
    {
        var at = new NoisyGrid([new Ball([far, 1, 0], Math.Max(sigma, 1e-8))], new PlaneGrid([far, 1, 0], [0, 0, sigma / 3], [1, 0, 0], columns: 4, rows: 2), sigma);
        using var device = new SimdDevice();
        Assert.That(Text(device.CountGrid(at, Source, new(0, 500))), Is.EqualTo(Text(at.CountOneByOne(device, Source, new(0, 500), null, default))));
    }

    [Test]
    public void A_sample_on_the_boundary_is_looked_at_as_its_point_alone_does()
    {
        // Spheres through a noisy point itself, as near as doubles come to it.
        double[] origin = [0.25, -0.5, 0.125];
        var z = Normals(9);
        var region = new Ball([.. origin.Zip(z, (x, n) => x + n - 1)], Math.Sqrt(3));
        using var device = new SimdDevice();
        var at = new NoisyGrid([region], new PlaneGrid(origin, [0.1, 0, 0], [0, 0.1, 0], columns: 2, rows: 2), 1);
        Assert.That(Text(device.CountGrid(at, Source, new(9, 1))), Is.EqualTo(Text(at.CountOneByOne(device, Source, new(9, 1), null, default))));
        Assert.That(device.Exact, Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public void A_count_can_be_ended_and_tells_how_far_it_is()
    {
        var at = new NoisyGrid([new Ball(3, 1)], Slice(3, columns: 50, rows: 50), 1);
        using var device = new SimdDevice();
        using var ended = new CancellationTokenSource();
        var told = 0L;
        var progress = new Told(done =>
        {
            told = done;
            ended.Cancel();
        });
        Assert.That(() => device.CountGrid(at, Source, new(0, 1L << 40), progress, ended.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told, Is.GreaterThan(0));
    }

    private static ImmutableArray<Region> Regions(int d)
    {
        double[] first = [1, .. new double[d - 1]];
        var ones = Enumerable.Repeat(0.3, d).ToArray();
        var box = new Box([.. ones.Select((x, k) => k == 1 ? double.NegativeInfinity : -x * (1 + k))], [.. ones.Select(x => x + 1.4)]);
        List<Region> regions = [new Ball(d, Math.Sqrt(d)), new HalfSpace(ones, 0.2), box, new Slab(first, -0.4, 0.6), new Difference(box, new Ball(ones, 0.8))];
        if (d == 1)
        {
            regions.Add(new IntervalUnion((double.NegativeInfinity, -1), (0.2, 0.9)));
        }
        else
        {
            regions.Add(new Cone(ones, first, 1.1));
            regions.Add(new Union(new Cone(d, 0.6), new Ball(ones, 0.5 * Math.Sqrt(d)), new Intersection(box, new HalfSpace(first, 0.5))));
            regions.Add(new TruncatedCone(new Cone(d, 0.9), 1.5));
        }

        return [.. regions];
    }

    private static PlaneGrid Slice(int d, int columns, int rows) => new(
        [.. Enumerable.Range(0, d).Select(k => 0.1 * k / d)],
        [.. Enumerable.Range(0, d).Select(k => k % 3 == 0 ? 0.4 : 0)],
        [.. Enumerable.Range(0, d).Select(k => k % 3 == 0 ? -0.1 : k % 3 == 1 ? 0.3 : 0)],
        columns,
        rows);

    private static double[] Normals(int sample)
    {
        var normals = new float[3];
        GaussianNoise.Fill(Source, (ulong)sample, normals);
        return [.. normals.Select(z => (double)z)];
    }

    private static string Text(ImmutableArray<ImmutableArray<long>> counts) => string.Join(" | ", counts.Select(point => string.Join(' ', point)));

    private sealed class Told(Action<long> told) : IProgress<long>
    {
        public void Report(long value) => told(value);
    }
}
