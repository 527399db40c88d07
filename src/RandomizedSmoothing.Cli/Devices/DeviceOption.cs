using System.CommandLine;
using RandomizedSmoothing.Cli.Input;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Devices;

/// <summary>The option <c>--device</c>.</summary>
internal static class DeviceOption
{
    public static Option<string> Create() =>
        Choices.OneOf("--device", "Where to compute: a card if there is one (auto), or one of those that 'smoothing devices' lists", MonteCarloDevices.Names).Or("auto");

    public static IMonteCarloDevice Open(string name)
    {
        try
        {
            return MonteCarloDevices.Open(name);
        }
        catch (DeviceException exception)
        {
            var devices = MonteCarloDevices.All();
            var reason = devices.FirstOrDefault(device => device.Name == name) is { IsAvailable: false } missing ? missing.Description : exception.Message;
            throw new UsageException(
                Refusal.Text("--device", name, $"available: {reason}", string.Join(", ", devices.Where(device => device.IsAvailable && device.Name != name).Select(device => device.Name).Prepend("auto"))),
                exception);
        }
    }
}
