using RandomizedSmoothing.Noise;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>
/// The counts that the first release made, on every device and any number of threads. No statistics: a count is a number that is
/// known. <see cref="InstructionSetTests"/> runs these again with fewer of the processor's instructions.
/// </summary>
public sealed class PinnedCountTests
{
    private static readonly NoiseSource Source = new(Seed: 0xFEDC_BA98_7654_3210, Index: 3);

    // In the order of SampleRegions, of samples 5 … 4007.
    private static readonly long[] Pinned =
    [
        2911, 2857, 2812, 2802, 2790, 2880, 3491, 2355, 2029, 1111, 646, 250, 3018, 2940,
        2588, 2490, 3480, 3194, 3304, 3410, 3778, 3809, 1174, 1390, 1303, 1229, 1293, 1575,
        1200, 996, 1884,
    ];

    [Test]
    public void On_the_cores([Values(1, 2, 5)] int threads)
    {
        using var device = new SimdDevice(threads);
        Assert.That(Counts(device), Is.EqualTo(Pinned));
    }

    [TestCase("cpu")]
    [TestCase("opencl")]
    [TestCase("cuda")]
    public void On_a_device(string name)
    {
        if (MonteCarloDevices.Describe(name) is { IsAvailable: false, Description: var reason })
        {
            Assert.Ignore(reason);
        }

        using var device = MonteCarloDevices.Open(name);
        Assert.That(Counts(device), Is.EqualTo(Pinned));
    }

    private static long[] Counts(IMonteCarloDevice device) =>
    [
        .. SampleRegions.All.Select(sample => device.Count(
            new NoisyPoint(sample.Region, [.. Enumerable.Range(0, sample.Region.Dimension).Select(i => 0.1 * (i % 3))], 0.7), Source, new(5, 4003))),
    ];
}
