using System.Globalization;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>Samples and normals a second of every device that is here, beside plain scalar code and rivals, in one run: median of five. It ends in three minutes.</summary>
internal static class DeviceTable
{
    /// <summary>The noise that the ball is put under.</summary>
    public const double Sigma = 0.5;

    private const double Enough = 0.1;
    private static readonly int[] Dimensions = [2, 16, 64, 784, 3072];

    /// <summary>Measures, and writes the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="names">The devices; empty for all but ILGPU's simulation, which is for checks.</param>
    /// <param name="rivals">Other ways to count d-dimensional samples in the ball, each by its name.</param>
    public static void Run(TextWriter output, IReadOnlyList<string> names, IEnumerable<(string Name, Func<int, long, long> Count)> rivals)
    {
        output.WriteLine("a ball of radius sigma sqrt(d) about the point; of a core: of one busy core, by processor time; of the floor: of what the device could do at most");
        output.WriteLine($"{"device",-12}{"d",6}{"samples/s",14}{"normals/s",14}{"of a core",14}{"of the floor",14}");
        Rows(output, "scalar", null, (d, n) => PlainScalar.CountInBall(new double[d], Radius(d), Sigma, new NoiseSource(1), n));
        foreach (var (name, count) in rivals)
        {
            Rows(output, name, null, count);
        }

        foreach (var description in MonteCarloDevices.All())
        {
            if (names.Count == 0 ? description.Name == "cpu" : !names.Contains(description.Name))
            {
                continue;
            }

            if (!description.IsAvailable)
            {
                output.WriteLine($"{description.Name,-12}not here: {description.Description}");
                continue;
            }

            Of(output, description);
        }
    }

    /// <summary>Counts the samples in the ball that all of the table is about.</summary>
    public static long Count(IMonteCarloDevice device, int d, long samples) =>
        device.Count(new NoisyPoint(new Ball(new double[d], Radius(d)), new double[d], Sigma), new NoiseSource(1), new SampleRange(0, samples));

    private static void Of(TextWriter output, DeviceDescription description)
    {
        output.WriteLine($"{description.Name}: {description.Description}");
        var floor = DeviceFloor.Write(output, description.Name);
        using var device = MonteCarloDevices.Open(description.Name);
        Rows(output, description.Name, floor, (d, n) => Count(device, d, n));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{device.Name,-12}{ExactShare(device):P4} of the samples at d = 3072 took the doubles' path"));
        LaunchCost.Write(output, device);
        if (description.Name != "cpu")
        {
            BoundaryCost.Write(output, device);
            GridCost.Write(output, device);
        }
    }

    // How many were looked at in doubles after single precision had failed to tell.
    private static double ExactShare(IMonteCarloDevice device)
    {
        const long Samples = 1 << 16;
        var before = Exact();
        _ = Count(device, Dimensions[^1], Samples);
        return (Exact() - before) / (double)Samples;

        long Exact() => device is SimdDevice cores ? cores.Exact : ((LaunchingDevice)device).Exact;
    }

    /// <summary>The ball's radius.</summary>
    public static double Radius(int dimension) => Sigma * Math.Sqrt(dimension);

    private static void Rows(TextWriter output, string name, double? floor, Func<int, long, long> count)
    {
        foreach (var d in Dimensions)
        {
            // The first run compiles; then enough samples for a tenth of a second.
            _ = count(d, 1000);
            long n = 1000;
            while (Timing.Of(() => count(d, n)).Wall < Enough)
            {
                n *= 2;
            }

            var time = Timing.Median(() => count(d, n));
            var share = floor is { } most ? (n * d / time.Wall / most).ToString("P0", CultureInfo.InvariantCulture) : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-12}{d,6}{n / time.Wall / 1e6,12:G4} M{n * d / time.Wall / 1e6,12:F0} M{n * d / time.Processor / 1e6,12:F0} M{share,14}"));
        }
    }
}
