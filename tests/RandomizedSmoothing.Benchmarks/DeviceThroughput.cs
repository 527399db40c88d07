using System.Diagnostics;
using System.Globalization;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Regions;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Benchmarks;

/// <summary>Normals a second of every device that is here, beside plain scalar code and Torch, in one run: median of five.</summary>
internal static class DeviceThroughput
{
    private const double Sigma = 0.5;
    private const int Cell = 18;
    private static readonly int[] Dimensions = [2, 16, 64, 784, 3072];

    public static void Run(TextWriter output, string[] names)
    {
        output.WriteLine("ball of radius sigma sqrt(d) about the point; million normals a second, and in parentheses of one busy core (processor time, which others' work does not change)");
        output.WriteLine("fixed = time of one sample; half = the batch of d = 2 at which a device is half as fast as it gets");
        output.WriteLine($"{"device",-10}{string.Concat(Dimensions.Select(d => $"{$"d = {d}".PadLeft(Cell)}"))}{"fixed",12}{"half",12}");
        Row(output, "scalar", (d, n) => PlainScalar.CountInBall(new double[d], Radius(d), Sigma, new NoiseSource(1), n));
        if (TorchEstimate.Missing is { } reason)
        {
            output.WriteLine($"torch     {reason}");
        }
        else
        {
            Row(output, "torch", (d, n) => TorchEstimate.CountInBall(d, Radius(d), Sigma, n));
            Row(output, "torch x n", (d, n) => TorchEstimate.CountInBallOnEachCore(d, Radius(d), Sigma, n));
        }

        foreach (var name in MonteCarloDevices.All().Where(device => device.IsAvailable && (names.Length == 0 || names.Contains(device.Name))).Select(device => device.Name))
        {
            using var device = MonteCarloDevices.Open(name);
            Row(output, name, (d, n) => device.Count(
                new SmoothedPoint(new BallRegion(new double[d], Radius(d)), new double[d], Sigma), new NoiseSource(1), new SampleRange(0, n)));
        }
    }

    private static double Radius(int dimension) => Sigma * Math.Sqrt(dimension);

    private static void Row(TextWriter output, string name, Func<int, long, long> count)
    {
        output.Write($"{name,-10}");
        var fastest = 0.0;
        foreach (var d in Dimensions)
        {
            // The first run compiles; then enough samples for a fifth of a second.
            _ = count(d, 1000);
            long n = 1000;
            while (Measure(() => count(d, n)).Wall < 0.2)
            {
                n *= 2;
            }

            var all = Enumerable.Range(0, 5).Select(_ => Measure(() => count(d, n))).ToArray();
            var (rate, ofCore) = (n * d / Median(all.Select(one => one.Wall)) / 1e6, n * d / Median(all.Select(one => one.Processor)) / 1e6);
            fastest = d == 2 ? rate / d : fastest;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{rate:F0} ({ofCore:F0})").PadLeft(Cell));
        }

        var microseconds = Median(Enumerable.Range(0, 5).Select(_ => Measure(() => count(2, 1)).Wall)) * 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{microseconds,9:F0} us{microseconds * fastest,12:G2}"));
    }

    private static double Median(IEnumerable<double> seconds) => seconds.Order().ElementAt(2);

    private static (double Wall, double Processor) Measure(Func<long> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        _ = work();
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
