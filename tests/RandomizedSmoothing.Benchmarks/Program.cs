using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using RandomizedSmoothing.Benchmarks;
using RandomizedSmoothing.Benchmarks.Devices;

// Rates, not times, and of devices: one table, of all devices or of those named.
if (args is ["devices", .. var names])
{
    if (TorchEstimate.Missing is { } reason)
    {
        Console.WriteLine($"torch: {reason}");
    }

    DeviceTable.Run(Console.Out, names, TorchEstimate.Missing is null ? [("torch", TorchEstimate.CountInBall), ("torch x n", TorchEstimate.CountInBallOnEachCore)] : []);
    return;
}

// Noisy images a second: certify MODEL DATA [BATCH [N]].
if (args is ["certify", _, _, ..])
{
    CertificationSpeed.Run(Console.Out, args[1..]);
    return;
}

// What a quick verify of each claim costs, the first time and the second: verify [CLAIM…].
if (args is ["verify", .. var ids])
{
    VerifySpeed.Run(Console.Out, ids);
    return;
}

// What each rule costs beside binding, by the compiler's own report: analyzers [METHOD|FOLDER…].
if (args is ["analyzers", .. var chosen])
{
    await AnalyzerShares.RunAsync(Console.Out, chosen);
    return;
}

// In this process: the project that BenchmarkDotNet would generate inherits our build policy, and has no documentation.
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
