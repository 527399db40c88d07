using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>The cores. No statistics: see <see cref="DeviceTests"/>.</summary>
public sealed class SimdDeviceTests : DeviceTests
{
    [Test]
    public void At_least_one_thread_is_needed() => Assert.That(() => new SimdDevice(0), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private protected override (IMonteCarloDevice? Device, string Reason) Open(int? threads, long firstLaunch) => (new SimdDevice(threads), "");
}
