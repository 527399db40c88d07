using System.Collections.Immutable;
using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>What happens when a device fails. No statistics: the counts are known.</summary>
public sealed class LaunchingDeviceTests
{
    private const int Samples = 10_000;
    private static readonly NoiseSource Source = new(Seed: 5);
    private static readonly NoisyPoint At = new(new Ball([0, 0, 0], 1), [0.1, 0, 0], 0.6);

    [Test]
    public void A_device_short_of_memory_gets_half_the_threads_until_they_fit([Values] bool atLaunch, [Values(1, 3, 100, 1 << 20)] int fitting)
    {
        using var launcher = new FakeLauncher { FittingThreads = fitting, FailsAtLaunch = atLaunch };
        using var device = Open(launcher);
        Assert.That(device.Count(At, Source, new(0, Samples)), Is.EqualTo(Expected));
        Assert.That(launcher.Launches.Select(launch => launch.Threads), Is.All.LessThanOrEqualTo(fitting));
        Assert.That(launcher.OpenLaunches, Is.Zero);
    }

    [Test]
    public void A_device_without_memory_for_one_thread_is_an_error([Values] bool atLaunch)
    {
        using var launcher = new FakeLauncher { FittingThreads = 0, FailsAtLaunch = atLaunch };
        using var device = Open(launcher);
        Assert.That(() => device.Count(At, Source, new(0, Samples)), Throws.TypeOf<DeviceException>().With.Message.EqualTo("the fake device failed: too little memory"));
        Assert.That(launcher.OpenLaunches, Is.Zero);
    }

    [Test]
    public void A_device_lost_on_the_way_is_one_error_of_one_line_and_no_count([Values(0, 1, 7)] int launches)
    {
        using var launcher = new FakeLauncher { LaunchesUntilLost = launches };
        using var device = Open(launcher);
        var progress = new Seen();
        Assert.That(
            () => device.Count(At, Source, new(0, Samples), progress),
            Throws.TypeOf<DeviceException>().With.Message.EqualTo("the fake device failed: gone for good"));
        Assert.That(progress.Values, Has.Count.EqualTo(launches));
        Assert.That(launcher.OpenLaunches, Is.Zero);
    }

    [Test]
    public void A_device_that_comes_back_counts_again()
    {
        using var launcher = new FakeLauncher { LaunchesUntilLost = 1 };
        using var device = Open(launcher);
        Assert.That(() => device.Count(At, Source, new(0, Samples)), Throws.TypeOf<DeviceException>());
        launcher.LaunchesUntilLost = int.MaxValue;
        Assert.That(device.Count(At, Source, new(0, Samples)), Is.EqualTo(Expected));
    }

    [Test]
    public void A_cancelled_count_frees_its_memory_and_gives_no_count()
    {
        using var cancelled = new CancellationTokenSource();
        using var launcher = new FakeLauncher { Launched = cancelled.Cancel };
        using var device = Open(launcher);
        Assert.That(() => device.Count(At, Source, new(0, Samples), cancellation: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That((launcher.Launches.Count, launcher.OpenLaunches), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Launches_cover_every_sample_once()
    {
        using var launcher = new FakeLauncher();
        using var device = Open(launcher);
        _ = device.Count(At, Source, new(40, Samples));
        var next = 40L;
        foreach (var shape in launcher.Launches)
        {
            Assert.That(shape.First, Is.EqualTo(next));
            next += shape.Samples;
        }

        Assert.That(next, Is.EqualTo(40 + Samples));
    }

    [TestCase(int.MaxValue, int.MaxValue, TestName = "A grid is counted")]
    [TestCase(40, int.MaxValue, TestName = "A grid whose sums do not fit is counted in parts")]
    [TestCase(int.MaxValue, 3, TestName = "A grid of which much is undecided is counted in parts")]
    public void Grid(int fitting, int room)
    {
        using var launcher = new FakeLauncher { Grid = Points, FittingSamples = fitting, Room = room };
        using var device = Open(launcher);
        using var vectors = new SimdDevice();
        var seen = new Seen();
        Assert.That(Text(device.CountGrid(Points, Source, new(40, Samples), seen)), Is.EqualTo(Text(Points.CountOneByOne(vectors, Source, new(40, Samples), null, default))));
        Assert.That(device.Exact, Is.EqualTo(launcher.Launches.Count), "each leaves one sample open");
        Assert.That((seen.Values[^1], launcher.OpenLaunches), Is.EqualTo((6 * Samples, 0)));

        static string Text(ImmutableArray<ImmutableArray<long>> counts) => string.Join(" | ", counts.Select(point => string.Join(' ', point)));
    }

    [Test]
    public void A_device_that_is_lost_over_a_grid_says_so_in_one_line()
    {
        using var launcher = new FakeLauncher { Grid = Points, LaunchesUntilLost = 2 };
        using var device = Open(launcher);
        Assert.That(() => device.CountGrid(Points, Source, new(0, Samples)), Throws.InstanceOf<DeviceException>().With.Message.EqualTo("the fake device failed: gone for good"));
        Assert.That(launcher.OpenLaunches, Is.Zero);
    }

    private static NoisyGrid Points { get; } = new([new Ball(3, 1), new HalfSpace([1, 0, 0], 0.2)], new PlaneGrid([0, 0, 0], [0.3, 0, 0], [0, 0.2, 0], columns: 3, rows: 2), 0.7);

    private static long Expected
    {
        get
        {
            using var vectors = new SimdDevice();
            return vectors.Count(At, Source, new(0, Samples));
        }
    }

    // No time for a launch: each takes as many samples as there are threads.
    private static LaunchingDevice Open(FakeLauncher launcher) => new("fake", () => launcher, firstLaunch: 1, launchTime: TimeSpan.Zero);

    private sealed class Seen : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }

    /// <summary>Counts as it should, one thread after the other, until it fails as it is told to.</summary>
    private sealed class FakeLauncher : ILauncher
    {
        public int FittingThreads { get; init; } = int.MaxValue;

        public bool FailsAtLaunch { get; init; }

        public int LaunchesUntilLost { get; set; } = int.MaxValue;

        public Action? Launched { get; init; }

        public List<LaunchShape> Launches { get; } = [];

        public int OpenLaunches { get; private set; }

        public int MostThreads => 256;

        public ILaunch Prepare(RegionProgram program, int threads) => FailsAtLaunch || threads <= FittingThreads
            ? new Launch(this, program)
            : throw new InsufficientMemoryException("too little memory");

        public NoisyGrid? Grid { get; init; }

        public int FittingSamples { get; init; } = int.MaxValue;

        public int Room { get; init; } = int.MaxValue;

        public IGridLaunch Prepare(GridForm form, int columns, int rows, int samples) => samples <= FittingSamples
            ? new GridLaunch(this)
            : throw new InsufficientMemoryException("too little memory");

        public void Dispose()
        {
        }

        // Leaves the first sample of the first point open.
        private sealed class GridLaunch : IGridLaunch
        {
            private readonly FakeLauncher launcher;

            public GridLaunch(FakeLauncher launcher)
            {
                this.launcher = launcher;
                launcher.OpenLaunches++;
            }

            public GridCounts Run(LaunchShape noise)
            {
                if (launcher.Launches.Count >= launcher.LaunchesUntilLost)
                {
                    throw new DeviceException("gone\nfor good");
                }

                if (noise.Samples > launcher.Room)
                {
                    return new([], null);
                }

                launcher.Launches.Add(noise);
                var source = new NoiseSource(noise.Keys.A0 | ((ulong)noise.Keys.B0 << 32), noise.Index);
                using var vectors = new SimdDevice();
                long[] counts = [.. launcher.Grid!.CountOneByOne(vectors, source, new(noise.First, noise.Samples), null, default).SelectMany(point => point)];
                var open = new long[noise.Regions];
                launcher.Grid.AddAlone(0, noise.First, source, open);
                return new([.. counts.Select((count, i) => i < open.Length ? count - open[i] : count)], [(0, noise.First)]);
            }

            public void Dispose() => launcher.OpenLaunches--;
        }

        private sealed class Launch : ILaunch
        {
            private readonly FakeLauncher launcher;
            private readonly RegionProgram program;

            public Launch(FakeLauncher launcher, RegionProgram program)
            {
                (this.launcher, this.program) = (launcher, program);
                launcher.OpenLaunches++;
            }

            public long[] Run(LaunchShape shape)
            {
                if (launcher.Launches.Count >= launcher.LaunchesUntilLost)
                {
                    throw new DeviceException("gone\nfor good");
                }

                if (shape.Threads > launcher.FittingThreads)
                {
                    throw new InsufficientMemoryException("too little memory");
                }

                launcher.Launches.Add(shape);
                var counts = new long[shape.Threads * shape.Regions];
                var whole = new long[shape.Regions];
                new SimdCounter(program, new NoiseSource(shape.Keys.A0 | ((ulong)shape.Keys.B0 << 32), shape.Index)).Count(shape.First, shape.Samples, whole);
                for (var region = 0; region < shape.Regions; region++)
                {
                    counts[((region + 1) * shape.Threads) - 1] = whole[region];
                }

                launcher.Launched?.Invoke();
                return counts;
            }

            public void Dispose() => launcher.OpenLaunches--;
        }
    }
}
