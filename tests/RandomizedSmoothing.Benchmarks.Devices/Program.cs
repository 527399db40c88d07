using RandomizedSmoothing.Benchmarks.Devices;
using RandomizedSmoothing.Kernels;

// Rates of the devices that are here, or of those named.
if (args.Except(MonteCarloDevices.Names.Skip(1)).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"the device is '{unknown}', but must be one of {string.Join(", ", MonteCarloDevices.Names.Skip(1))}");
    return 2;
}

DeviceTable.Run(Console.Out, args, []);
return 0;
