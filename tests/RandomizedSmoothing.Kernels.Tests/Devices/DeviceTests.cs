using System.Collections.Immutable;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>What every device must do. No statistics: on the same noise, a count is a number that is known.</summary>
public abstract class DeviceTests
{
    private const double Sigma = 0.7;
    private static readonly NoiseSource Source = new(Seed: 0xFEDC_BA98_7654_3210, Index: 3);

    private IMonteCarloDevice device = null!;

    public static IEnumerable<TestCaseData> Regions => SampleRegions.All.Select(
        pair => new TestCaseData(pair.Region).SetArgDisplayNames(pair.Name));

    /// <summary>The device; null to skip the fixture, with the reason.</summary>
    private protected abstract (IMonteCarloDevice? Device, string Reason) Open(int? threads = null, long firstLaunch = 1 << 20);

    [OneTimeSetUp]
    public void OpenDevice()
    {
        var (opened, reason) = Open();
        if (opened is null)
        {
            Assert.Ignore(reason);
        }

        device = opened;
    }

    [OneTimeTearDown]
    public void CloseDevice() => device?.Dispose();

    [TestCaseSource(nameof(Regions))]
    public void Counts_the_samples_that_the_region_contains(Region region)
    {
        var at = At(region);
        var range = new SampleRange(1_000_003, 2000);
        var expected = 0L;
        for (var sample = range.First; sample < range.First + range.Count; sample++)
        {
            var noise = Noise.Of(Source, sample, region.Dimension);
            expected += region.Contains(at.Point.Select((x, i) => x + (Sigma * noise[i])).ToArray()) ? 1 : 0;
        }

        Assert.That(device.Count(at, Source, range), Is.EqualTo(expected));
        Assert.That(expected, Is.InRange(20, 1980), "a region that decides nothing tests nothing");
    }

    [TestCaseSource(nameof(Regions))]
    public void Counts_what_the_vectors_count(Region region)
    {
        using var vectors = new SimdDevice(threads: 1);
        var range = new SampleRange(0, 20_011);
        Assert.That(device.Count(At(region), Source, range), Is.EqualTo(vectors.Count(At(region), Source, range)));
    }

    [Test]
    public void A_count_is_the_sum_of_its_parts()
    {
        var at = At(SampleRegions.All[^1].Region);
        var whole = device.Count(at, Source, new(0, 10_000));
        long[] cuts = [0, 1, 8, 1000, 1003, 4096, 9999, 10_000];
        var parts = cuts.Zip(cuts.Skip(1), (from, to) => device.Count(at, Source, new(from, to - from)));
        Assert.That(parts.Sum(), Is.EqualTo(whole));
    }

    [Test]
    public void A_count_does_not_depend_on_threads_or_launches([Values(1, 3, 64)] int threads, [Values(1, 5000)] long firstLaunch)
    {
        var at = At(SampleRegions.All[^1].Region);
        using var other = Open(threads, firstLaunch).Device!;
        Assert.That(other.Count(at, Source, new(77, 331)), Is.EqualTo(device.Count(at, Source, new(77, 331))));
    }

    [Test]
    public void Regions_that_share_their_noise_have_the_counts_that_they_have_alone([Values(2, 3, 6)] int dimension, [Values(0, 1, 7)] int first)
    {
        var regions = SampleRegions.All.Select(pair => pair.Region).Where(region => region.Dimension == dimension).ToArray();
        var point = At(regions[0]).Point.AsSpan();
        var counts = device.CountEach(new NoisyPoint(regions, point, Sigma), Source, new(first, 1500));
        Assert.That(counts, Is.EqualTo(regions.Select(region => device.Count(At(region), Source, new(first, 1500)))));
        Assert.That(counts.Distinct().Count(), Is.GreaterThan(1));
    }

    // No box: the lists of one that moves are as many as its coordinates.
    [TestCaseSource(nameof(Regions))]
    public void Every_point_of_a_grid_has_the_counts_that_it_has_alone(Region region)
    {
        var at = Grid([region], columns: 4, rows: 3, 0.3);
        var (first, samples) = (1_000_003, 150);
        var counts = device.CountGrid(at, Source, new(first, samples));
        for (var i = 0; i < 12; i++)
        {
            var point = at.At(i % 4, i / 4);
            Assert.That(counts[i], Is.EqualTo(new[] { Enumerable.Range(0, samples).LongCount(s => region.Contains(Noisy(point, first + s))) }), $"point {i}");
        }
    }

    [Test]
    public void Regions_share_the_noise_of_a_grid([Values(2, 3, 6)] int dimension, [Values(1, 7)] int columns)
    {
        using var vectors = new SimdDevice(threads: 1);
        var regions = SampleRegions.All.Where(pair => pair.Region.Dimension == dimension && !pair.Name.StartsWith("box", StringComparison.Ordinal)).Select(pair => pair.Region).Take(32).ToArray();
        var at = Grid(regions, columns, rows: 2, 0.4);
        foreach (var range in (SampleRange[])[new(0, 700), new(77, 131), new((1L << 40) - 3, 60)])
        {
            Assert.That(Text(device.CountGrid(at, Source, range)), Is.EqualTo(Text(at.CountOneByOne(vectors, Source, range, null, default))), range.ToString());
        }
    }

    // From 3,000 σ away, and on spheres through the noisy points themselves: rounding would decide, and is not let.
    [Test]
    public void What_rounding_would_decide_a_point_alone_decides()
    {
        using var vectors = new SimdDevice(threads: 1);
        double[] origin = [0.25, -0.5, 0.125];
        var noisy = Noisy(new NoisyPoint(new Ball(3, 1), origin, 1), 9);
        NoisyGrid[] grids =
        [
            new([new Cone([0.3, 0, 0, 0.3], [1, 0, 0, 0], 1.1), new Ball([0, 0, 0, 0], 3000)], new PlaneGrid([-2000, 0, 2000, 0], [1000, 0, -1000, 0.1], [0, 0.5, 0, 0], columns: 5, rows: 2), 1.3),
            new([new Ball([.. noisy.Select(x => x - 1)], Math.Sqrt(3))], new PlaneGrid(origin, [0.1, 0, 0], [0, 0.1, 0], columns: 2, rows: 2), 1),
        ];
        foreach (var at in grids)
        {
            Assert.That(Text(device.CountGrid(at, Source, new(0, 500))), Is.EqualTo(Text(at.CountOneByOne(vectors, Source, new(0, 500), null, default))));
        }
    }

    [Test]
    public void A_count_over_a_grid_is_cancelled_while_it_runs()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new Stop(cancelled);
        Assert.That(() => device.CountGrid(Grid([new Ball(3, 1)], 3, 3, 0.1), Source, new(0, SampleRange.Most), progress, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(progress.Done, Is.Positive);
    }

    [Test]
    public void Sample_numbers_have_64_bits()
    {
        var at = At(SampleRegions.All[0].Region);
        var counts = new long[] { 0, (1L << 32) - 500, 1L << 32, 1L << 40, 1L << 62 }.Select(first => (
            Mine: device.Count(at, Source, new(first, 1000)),
            Expected: Enumerable.Range(0, 1000).LongCount(i => at.Regions[0].Contains(Noisy(at, first + i))))).ToArray();
        Assert.That(counts.Select(count => count.Mine), Is.EqualTo(counts.Select(count => count.Expected)));
        Assert.That(counts.Select(count => count.Mine).Distinct().Count(), Is.GreaterThan(3));
    }

    [Test]
    public void Seed_and_point_both_change_the_noise()
    {
        var at = At(SampleRegions.All[0].Region);
        NoiseSource[] sources = [new(1, 0), new(2, 0), new(1UL << 32, 0), new(1, 1), new(1, 1u << 31)];
        var counts = sources.Select(source => device.Count(at, source, new(0, 30_000))).ToArray();
        Assert.That(counts.Distinct().Count(), Is.EqualTo(counts.Length));
    }

    [TestCase(1e-250, 1e-252)]
    [TestCase(1e-200, 1e-300)]
    [TestCase(1, 1e-170)]
    [TestCase(1e250, 1e248)]
    [TestCase(1e300, 1e-300)]
    public void Units_far_from_1_neither_overflow_nor_vanish(double radius, double sigma)
    {
        var ball = new Ball([0, 0, 0], radius);
        var cone = new Cone([-radius, 0, 0], [radius, 0, 0], 0.5);
        long Count(Region region, double x) => device.Count(new NoisyPoint(region, [x, 0, 0], sigma), Source, new(0, 1000));
        Assert.That((Count(ball, 0), Count(ball, 2 * radius), Count(cone, 0), Count(cone, -2 * radius)), Is.EqualTo((1000, 0, 1000, 0)));
    }

    [Test]
    public void A_cancelled_count_gives_no_count()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(
            () => device.Count(At(SampleRegions.All[0].Region), Source, new(0, SampleRange.Most), cancellation: cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_count_is_cancelled_while_it_runs()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new Stop(cancelled);
        Assert.That(
            () => device.Count(At(SampleRegions.All[0].Region), Source, new(0, SampleRange.Most), progress, cancelled.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(progress.Done, Is.Positive);
    }

    private static double[] Noisy(NoisyPoint at, long sample)
    {
        var noise = Noise.Of(Source, sample, at.Point.Length);
        return [.. at.Point.Select((x, i) => x + (at.Sigma * noise[i]))];
    }

    private static string Text(ImmutableArray<ImmutableArray<long>> counts) => string.Join(" | ", counts.Select(point => string.Join(' ', point)));

    private static NoisyGrid Grid(Region[] regions, int columns, int rows, double step)
    {
        var d = regions[0].Dimension;
        double[] Direction(int first) => [.. Enumerable.Range(0, d).Select(i => i % 3 == first ? step : i % 3 == 2 ? -step / 3 : 0)];
        return new(regions, new PlaneGrid(At(regions[0]).Point.AsSpan(), Direction(0), Direction(1), columns, rows), Sigma);
    }

    private static NoisyPoint At(Region region) => new(region, [.. Enumerable.Range(0, region.Dimension).Select(i => 0.1 * (i % 3))], Sigma);

    private sealed class Stop(CancellationTokenSource source) : IProgress<long>
    {
        public long Done { get; private set; }

        public void Report(long value)
        {
            Done = value;
            source.Cancel();
        }
    }
}
