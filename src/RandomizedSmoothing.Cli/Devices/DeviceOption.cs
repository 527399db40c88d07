using System.CommandLine;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Devices;

/// <summary>The option <c>--device</c>.</summary>
internal static class DeviceOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--device")
        {
            Description = "Where to compute: a card if there is one (auto), or one of those that 'smoothing devices' lists",
            DefaultValueFactory = _ => "auto",
            HelpName = string.Join('|', MonteCarloDevices.Names),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !MonteCarloDevices.Names.Contains(token.Value))
            {
                result.AddError($"--device '{token.Value}' is none of {string.Join(", ", MonteCarloDevices.Names)}");
            }
        });
        return option;
    }

    public static IMonteCarloDevice Open(string name)
    {
        try
        {
            return MonteCarloDevices.Open(name);
        }
        catch (DeviceException exception)
        {
            throw new UsageException($"--device {exception.Message}", exception);
        }
    }
}
