using System.Diagnostics;
using ILGPU;
using ILGPU.Runtime;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>What a device can do at most, measured: instructions of 32 bits a second, fused operations of single and double precision, and bytes to and from its memory.</summary>
internal static class DeviceCeilings
{
    private const int Chains = 8;
    private const int Rounds = 4096;
    private const int Repeats = 5;

    /// <summary>Instructions a second, half of them fused operations and half of whole numbers; fused operations of 32 and of 64 bits; bytes a second, read and written both counted.</summary>
    public static (double Instructions, double Singles, double Doubles, double Bytes) Measure(Accelerator accelerator)
    {
        var threads = Math.Clamp(accelerator.MaxNumThreads, 1, 1 << 20);
        using var singles = accelerator.Allocate1D<float>(threads);
        using var doubles = accelerator.Allocate1D<double>(threads);
        using var from = accelerator.Allocate1D<double>(1 << 24);
        using var to = accelerator.Allocate1D<double>(1 << 24);
        from.MemSetToZero();
        var single = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<float>, float>(SinglesKernel);
        var twofold = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<double>, double>(DoublesKernel);
        var mixed = accelerator.LoadAutoGroupedStreamKernel<Index1D, ArrayView<float>, float>(MixedKernel);
        var operations = (double)threads * Chains * Rounds;
        return (
            operations / Best(accelerator, () => mixed(threads, singles.View, 0.999f)),
            operations / Best(accelerator, () => single(threads, singles.View, 0.999f)),
            operations / Best(accelerator, () => twofold(threads, doubles.View, 0.999)),
            2.0 * from.LengthInBytes / Best(accelerator, () => from.View.CopyTo(to.View)));
    }

    /// <summary>The seconds of a launch, the shortest of five.</summary>
    public static double Best(Accelerator accelerator, Action launch)
    {
        launch();
        accelerator.Synchronize();
        var best = double.PositiveInfinity;
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            launch();
            accelerator.Synchronize();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    // Four sums of products, and two pairs of a sum and its bits turned: eight instructions a round.
    private static void MixedKernel(Index1D thread, ArrayView<float> results, float factor)
    {
        float a = thread, b = a + 1, c = a + 2, d = a + 3;
        uint e = (uint)(int)thread, f = e + 1, g = Interop.FloatAsInt(factor);
        for (var round = 0; round < Rounds; round++)
        {
            a = (a * factor) + 1;
            b = (b * factor) + 1;
            c = (c * factor) + 1;
            d = (d * factor) + 1;
            e = (e + g) ^ f;
            f = (f + g) ^ e;
        }

        results[thread] = a + b + c + d + Interop.IntAsFloat(e ^ f);
    }

    private static void SinglesKernel(Index1D thread, ArrayView<float> results, float factor)
    {
        float a = thread, b = a + 1, c = a + 2, d = a + 3, e = a + 4, f = a + 5, g = a + 6, h = a + 7;
        for (var round = 0; round < Rounds; round++)
        {
            a = (a * factor) + 1;
            b = (b * factor) + 1;
            c = (c * factor) + 1;
            d = (d * factor) + 1;
            e = (e * factor) + 1;
            f = (f * factor) + 1;
            g = (g * factor) + 1;
            h = (h * factor) + 1;
        }

        results[thread] = a + b + c + d + e + f + g + h;
    }

    private static void DoublesKernel(Index1D thread, ArrayView<double> results, double factor)
    {
        double a = thread, b = a + 1, c = a + 2, d = a + 3, e = a + 4, f = a + 5, g = a + 6, h = a + 7;
        for (var round = 0; round < Rounds; round++)
        {
            a = (a * factor) + 1;
            b = (b * factor) + 1;
            c = (c * factor) + 1;
            d = (d * factor) + 1;
            e = (e * factor) + 1;
            f = (f * factor) + 1;
            g = (g * factor) + 1;
            h = (h * factor) + 1;
        }

        results[thread] = a + b + c + d + e + f + g + h;
    }
}
