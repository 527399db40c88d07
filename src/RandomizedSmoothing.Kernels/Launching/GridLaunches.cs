using System.Diagnostics;
using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Sampling.Grids;

namespace RandomizedSmoothing.Kernels.Launching;

/// <summary>Counts all points of a grid in launches over all of them, each with as many samples as a quarter of a second or so takes.</summary>
/// <param name="launcher">The device.</param>
/// <param name="at">The grid.</param>
/// <param name="form">Its regions as numbers.</param>
/// <param name="source">The noise.</param>
/// <param name="launchTime">How long a launch shall take.</param>
internal sealed class GridLaunches(ILauncher launcher, NoisyGrid at, GridForm form, NoiseSource source, TimeSpan launchTime)
{
    private const int FirstSamples = 64;

    // Their sums have room on every card: five numbers each for one primitive.
    private const int MostSamples = 1 << 18;

    // A first launch says little of how long a larger one takes.
    private const double MostGrowth = 8;

    private readonly RoundKeys<uint> keys = new(source.Seed, ScalarLanes.Word);
    private readonly int regions = at.Regions.Length;

    /// <summary>How many samples were looked at again from a point alone.</summary>
    public long Exact { get; private set; }

    /// <summary>The counts: of each point, row after row, each region's.</summary>
    public long[] Count(SampleRange samples, IProgress<long>? progress, CancellationToken cancellation)
    {
        var points = at.Grid.Columns * at.Grid.Rows;
        var counts = new long[points * regions];
        var (done, next, most) = (0L, (long)FirstSamples, (int)Math.Min(MostSamples, samples.Count));
        IGridLaunch? launch = null;
        try
        {
            while (done < samples.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                var launched = Math.Min(Math.Min(next, most), samples.Count - done);
                try
                {
                    launch ??= launcher.Prepare(form, at.Grid.Columns, at.Grid.Rows, most);
                    var watch = Stopwatch.StartNew();
                    var found = launch.Run(Noise(samples.First + done, launched));
                    next = Math.Max(1, (long)(launched * Math.Min(MostGrowth, launchTime / watch.Elapsed)));
                    if (found.Undecided is null)
                    {
                        // Of a single sample there is room for every point.
                        next = launched / 2;
                        continue;
                    }

                    Add(found, counts);
                }
                catch (OutOfMemoryException) when (most > 1)
                {
                    launch?.Dispose();
                    launch = null;
                    most /= 2;
                    continue;
                }

                done += launched;
                progress?.Report(done * points);
            }
        }
        finally
        {
            launch?.Dispose();
        }

        return counts;
    }

    private LaunchShape Noise(long first, long samples) =>
        new(first, samples, keys, source.Index, form.Dimension, 0, form.Instructions.Length, regions, (int)Math.Min(launcher.MostThreads, samples));

    private void Add(GridCounts found, long[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += found.Counts[i];
        }

        foreach (var (point, sample) in found.Undecided!)
        {
            Exact++;
            at.AddAlone(point, sample, source, counts.AsSpan(point * regions, regions));
        }
    }
}
