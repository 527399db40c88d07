using System.CommandLine;
using System.Text.Json.Nodes;
using RandomizedSmoothing.Cli.Output;
using RandomizedSmoothing.Kernels;
using Spectre.Console;

namespace RandomizedSmoothing.Cli.Devices;

/// <summary><c>smoothing devices</c>: what can be given to <c>--device</c> on this machine.</summary>
internal static class DevicesCommand
{
    public static Command Create()
    {
        var json = Answer.JsonOption();
        var command = new Command("devices", "List the devices that Monte Carlo can run on, and why the others cannot be used") { json }
            .WithExamples("devices", "devices --json -");
        command.SetAction(parsed =>
        {
            var devices = MonteCarloDevices.All();
            using var best = MonteCarloDevices.Open("auto");
            var answer = new JsonObject
            {
                ["auto"] = best.Name,
                ["devices"] = new JsonArray([.. devices.Select(device => new JsonObject
                {
                    ["name"] = device.Name,
                    ["available"] = device.IsAvailable,
                    ["description"] = device.Description,
                })]),
            };
            Answer.Write(parsed, parsed.GetValue(json), answer, console => Write(console, devices, best.Name));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<DeviceDescription> devices, string best)
    {
        foreach (var device in devices)
        {
            var state = device.IsAvailable ? device.Name == best ? "auto" : "available" : "not here";
            console.WriteLine($"{device.Name,-8}{state,-11}{device.Description}");
        }
    }
}
