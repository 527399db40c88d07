using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Every device can be opened by its name, says what it is, and has its fixture.</summary>
public sealed class DeviceNameTests
{
    private const string Devices = "src/RandomizedSmoothing.Kernels/MonteCarloDevices.cs";

    private static IEnumerable<string> Names => MonteCarloDevices.Names.Where(name => name != "auto");

    [TestCaseSource(nameof(Names))]
    public void A_device_is_tested(string name) => Assert.That(
        typeof(DeviceTests).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeviceTests)) && !type.IsAbstract).Select(type => type.Name),
        Has.Some.EqualTo($"{name}DeviceTests").IgnoreCase,
        HowTo(name));

    [TestCaseSource(nameof(Names))]
    public void A_device_is_described(string name) =>
        Assert.That(() => MonteCarloDevices.Describe(name), Throws.Nothing, $"'smoothing devices' cannot say what '{name}' is, or why it is not here: add its line to Describe of {Devices}");

    [TestCaseSource(nameof(Names))]
    public void A_device_is_opened_by_its_name(string name)
    {
        try
        {
            using var device = MonteCarloDevices.Open(name);
            Assert.That(device.Name, Is.EqualTo(name), "it has another name than it is asked for by");
        }
        catch (ArgumentOutOfRangeException)
        {
            Assert.Fail($"nothing opens '{name}': add its line to Open of {Devices}");
        }
        catch (DeviceException exception)
        {
            // It is not here, and says so.
            Assert.That(exception.Message, Does.Contain(name));
        }
    }

    private static string HowTo(string name)
    {
        var fixture = $"{char.ToUpperInvariant(name[0])}{name[1..]}DeviceTests";
        return $$"""
            the device '{{name}}' has no fixture: write tests/RandomizedSmoothing.Kernels.Tests/Devices/{{fixture}}.cs

            using RandomizedSmoothing.Sampling;

            namespace RandomizedSmoothing.Kernels.Tests.Devices;

            /// <summary>What it is. No statistics: see <see cref="DeviceTests"/>.</summary>
            public sealed class {{fixture}} : DeviceTests
            {
                private protected override (IMonteCarloDevice? Device, string Reason) Open(int? threads, long firstLaunch) =>
                    MonteCarloDevices.Describe("{{name}}") is { IsAvailable: false } missing ? (null, missing.Description) : (MonteCarloDevices.Open("{{name}}"), "");
            }

            or, for one of ILGPU's, beside those in IlgpuDeviceTests.cs

            public sealed class {{fixture}}() : IlgpuDeviceTests("{{name}}");
            """;
    }
}
