namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Every device has its fixture.</summary>
public sealed class DeviceNameTests
{
    private static IEnumerable<string> Names => MonteCarloDevices.Names.Where(name => name != "auto");

    [TestCaseSource(nameof(Names))]
    public void A_device_is_tested(string name) => Assert.That(
        typeof(DeviceTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeviceTests)) && !type.IsAbstract).Select(type => type.Name),
        Has.Some.EqualTo($"{name}DeviceTests").IgnoreCase,
        $"the device '{name}' has no fixture: add to tests/RandomizedSmoothing.Kernels.Tests/Devices\n\npublic sealed class {char.ToUpperInvariant(name[0])}{name[1..]}DeviceTests() : IlgpuDeviceTests(\"{name}\");");
}
