using System.Globalization;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>What a count costs whatever its size, and from how many samples on a device is faster than the cores.</summary>
internal static class LaunchCost
{
    private const int Most = 26;
    private static readonly int[] Dimensions = [2, 784];

    /// <summary>Measures, and writes a line.</summary>
    public static void Write(TextWriter output, IMonteCarloDevice device)
    {
        var fixedCost = Timing.Median(() => DeviceTable.Count(device, 2, 1)).Wall;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{device.Name,-12}a count of one sample takes {1e6 * fixedCost:F0} us"));
        if (device is not SimdDevice)
        {
            using var cores = new SimdDevice();
            output.Write($"; faster than the cores from {string.Join(", ", Dimensions.Select(d => $"{Smallest(device, cores, d)} samples on at d = {d}"))}");
        }

        output.WriteLine();
    }

    // Of powers of two, at both of the next two too; the cores' time of a large batch would only grow.
    private static string Smallest(IMonteCarloDevice device, IMonteCarloDevice cores, int d)
    {
        var faster = 0;
        for (var power = 0; power < Most; power++)
        {
            var samples = 1L << power;
            var theirs = Timing.Median(() => DeviceTable.Count(cores, d, samples)).Wall;
            faster = Timing.Median(() => DeviceTable.Count(device, d, samples)).Wall < theirs ? faster + 1 : 0;
            if (faster == 3)
            {
                return (samples / 4).ToString(CultureInfo.InvariantCulture);
            }

            if (theirs > 0.2)
            {
                break;
            }
        }

        return "no number of";
    }
}
