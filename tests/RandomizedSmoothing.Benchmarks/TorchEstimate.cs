using RandomizedSmoothing.Benchmarks.Devices;
using RandomizedSmoothing.Models;
using RandomizedSmoothing.Models.Networks;
using TorchSharp;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>The estimate as one would write it with tensors: Torch's own normals and reductions, in chunks that stay in the cache.</summary>
internal static class TorchEstimate
{
    private const int NormalsPerChunk = 1 << 18;

    /// <summary>Why Torch does not work here; null where it does.</summary>
    public static string? Missing
    {
        get
        {
            try
            {
                Torch.Load();
                torch.set_num_threads(Environment.ProcessorCount);
                return null;
            }
            catch (ModelException exception)
            {
                return exception.Message;
            }
        }
    }

    /// <summary>One chunk after the other; Torch shares what it shares among the cores, which normals are not.</summary>
    public static long CountInBall(int dimension, long samples) => Count(dimension, samples, generator: null);

    /// <summary>The harder rival: a loop over chunks on each core, with a generator of its own, and no sharing inside Torch.</summary>
    public static long CountInBallOnEachCore(int dimension, long samples)
    {
        var shared = torch.get_num_threads();
        torch.set_num_threads(1);
        try
        {
            var share = (samples + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
            return Enumerable.Range(0, Environment.ProcessorCount)
                .AsParallel()
                .Sum(core =>
                {
                    using var generator = new torch.Generator((ulong)core);
                    return Count(dimension, Math.Min(share, samples - (core * share)), generator);
                });
        }
        finally
        {
            torch.set_num_threads(shared);
        }
    }

    private static long Count(int dimension, long samples, torch.Generator? generator)
    {
        var count = 0L;
        var radius = DeviceTable.Radius(dimension);
        var rows = Math.Max(1, NormalsPerChunk / dimension);
        using var center = torch.zeros(dimension);
        for (var done = 0L; done < samples; done += rows)
        {
            using var scope = torch.NewDisposeScope();
            var noisy = torch.randn([Math.Min(rows, samples - done), dimension], generator: generator).mul_(DeviceTable.Sigma).sub_(center);
            count += noisy.pow_(2).sum(1).le(radius * radius).sum().ToInt64();
        }

        return count;
    }
}
