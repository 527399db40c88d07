using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Numerics;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Sampling;
using RandomizedSmoothing.Smoothing;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>Samples and normals a second of every device that is here, beside plain scalar code, in one run: median of five.</summary>
internal static class DeviceThroughput
{
    private const double Sigma = 0.5;
    private static readonly int[] Dimensions = [2, 16, 64, 784, 3072];

    public static void Run(TextWriter output, string[] names)
    {
        output.WriteLine("ball of radius sigma sqrt(d) about the point; million samples (normals) a second; fixed = one sample's time; half = the batch of d = 2 at which a device is half as fast as it gets");
        output.WriteLine($"{"device",-8}{string.Concat(Dimensions.Select(d => $"{$"d = {d}",20}"))}{"fixed",12}{"half",12}");
        Row(output, "scalar", (d, n) => PlainScalar.CountInBall(new double[d], Sigma * Math.Sqrt(d), Sigma, new NoiseSource(1), n));
        foreach (var name in MonteCarloDevices.All().Where(device => device.IsAvailable && (names.Length == 0 || names.Contains(device.Name))).Select(device => device.Name))
        {
            using var device = MonteCarloDevices.Open(name);
            Row(output, name, (d, n) => device.Count(
                new SmoothedPoint(new BallRegion(new double[d], Sigma * Math.Sqrt(d)), new double[d], Sigma), new NoiseSource(1), new SampleRange(0, n)));
        }
    }

    private static void Row(TextWriter output, string name, Func<int, long, long> count)
    {
        output.Write($"{name,-8}");
        var fastest = 0.0;
        foreach (var d in Dimensions)
        {
            // The first run compiles; then enough samples for a fifth of a second.
            _ = count(d, 1000);
            long n = 1000;
            while (Seconds(() => count(d, n)) < 0.2)
            {
                n *= 2;
            }

            var rate = n / Median(() => count(d, n)) / 1e6;
            fastest = d == 2 ? rate : fastest;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{$"{rate:G4} ({rate * d:G4})",20}"));
        }

        var microseconds = Median(() => count(2, 1)) * 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{microseconds,9:F0} us{microseconds * fastest,12:G2}"));
    }

    private static double Median(Func<long> work) => Enumerable.Range(0, 5).Select(_ => Seconds(work)).Order().ElementAt(2);

    private static double Seconds(Func<long> work)
    {
        var watch = Stopwatch.StartNew();
        _ = work();
        return watch.Elapsed.TotalSeconds;
    }
}
