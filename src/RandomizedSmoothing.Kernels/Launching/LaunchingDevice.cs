using System.Collections.Immutable;
using System.Diagnostics;
using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Launching;

/// <summary>A device that works in launches of many threads: CUDA, OpenCL, or ILGPU's own simulation of one on the CPU.</summary>
/// <remarks>
/// A launch is sized so that it takes about a quarter of a second: an interruption is answered, and no watchdog bites. A launch
/// that does not fit into the device's memory is made again with half the threads.
/// </remarks>
/// <param name="name">Its name on the command line.</param>
/// <param name="open">Opens the device, which is disposed of with this.</param>
/// <param name="firstLaunch">The normals of the first launch, before its speed is known.</param>
/// <param name="launchTime">How long a launch shall take, null for a quarter of a second; at least one sample a thread is drawn.</param>
internal sealed class LaunchingDevice(string name, Func<ILauncher> open, long firstLaunch = LaunchingDevice.FirstLaunch, TimeSpan? launchTime = null) : IMonteCarloDevice
{
    /// <summary>The normals of the first launch, where nothing else is said.</summary>
    public const long FirstLaunch = 1 << 20;

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(0.25);

    private readonly ILauncher launcher = open();
    private readonly Lock turn = new();
    private double normalsPerSecond;

    /// <inheritdoc/>
    public string Name => name;

    /// <summary>How many samples so far were looked at in doubles, since single precision did not tell.</summary>
    internal long Exact { get; private set; }

    /// <inheritdoc/>
    public ImmutableArray<long> CountEach(
        NoisyPoint at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        var program = RegionProgram.Compile(at);
        return InTurn(() => Count(program, stream, samples, progress, cancellation));
    }

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<long>> CountGrid(
        NoisyGrid at, NoiseSource stream, SampleRange samples, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(at);
        var (points, regions) = (at.Grid.Columns * at.Grid.Rows, at.Regions.Length);
        if (points == 1 || GridProgram.TryCompile(at)?.Form() is not { } form)
        {
            return at.CountOneByOne(this, stream, samples, progress, cancellation);
        }

        return InTurn<ImmutableArray<ImmutableArray<long>>>(() =>
        {
            var launches = new GridLaunches(launcher, at, form, stream, launchTime ?? Usual);
            var counts = launches.Count(samples, progress, cancellation);
            Exact += launches.Exact;
            return [.. Enumerable.Range(0, points).Select(point => counts.AsSpan(point * regions, regions).ToImmutableArray())];
        });
    }

    /// <inheritdoc/>
    public void Dispose() => launcher.Dispose();

    private T InTurn<T>(Func<T> work)
    {
        lock (turn)
        {
            try
            {
                return work();
            }
            catch (Exception exception) when (exception is DeviceException or OutOfMemoryException)
            {
                throw new DeviceException($"the {name} device failed: {exception.Message.ReplaceLineEndings(" ")}", exception);
            }
        }
    }

    private ImmutableArray<long> Count(RegionProgram program, NoiseSource source, SampleRange samples, IProgress<long>? progress, CancellationToken cancellation)
    {
        var groups = (program.Primitives.Length + ProgramKernel.Group - 1) / ProgramKernel.Group;
        var normalsPerSample = (long)program.Dimension * groups;
        var keys = new RoundKeys<uint>(source.Seed, ScalarLanes.Word);
        var counts = new long[program.Regions];
        var threads = (int)Math.Min(launcher.MostThreads, samples.Count);
        var done = 0L;
        ILaunch? launch = null;
        try
        {
            while (done < samples.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                var normals = normalsPerSecond > 0 ? normalsPerSecond * (launchTime ?? Usual).TotalSeconds : firstLaunch;
                var launched = Math.Clamp((long)(normals / normalsPerSample), Math.Min(threads, samples.Count - done), samples.Count - done);
                var used = (int)Math.Min(threads, launched);
                var shape = new LaunchShape(
                    samples.First + done,
                    launched,
                    keys,
                    source.Index,
                    program.Dimension,
                    groups * ProgramKernel.Group,
                    program.Instructions.Length,
                    program.Regions,
                    used);
                try
                {
                    launch ??= launcher.Prepare(program, threads);
                    var watch = Stopwatch.StartNew();
                    var found = launch.Run(shape);
                    normalsPerSecond = launched * normalsPerSample / Math.Max(watch.Elapsed.TotalSeconds, 1e-6);
                    Add(found, used, counts);
                    Exact += found.AsSpan(counts.Length * used).ToArray().Sum();
                }
                catch (OutOfMemoryException) when (threads > 1)
                {
                    launch?.Dispose();
                    launch = null;
                    threads /= 2;
                    continue;
                }

                done += launched;
                progress?.Report(done);
            }
        }
        finally
        {
            launch?.Dispose();
        }

        return [.. counts];
    }

    private static void Add(long[] found, int threads, long[] counts)
    {
        for (var region = 0; region < counts.Length; region++)
        {
            foreach (var count in found.AsSpan(region * threads, threads))
            {
                counts[region] += count;
            }
        }
    }
}
