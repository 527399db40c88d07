using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>A device of ILGPU's, by its name on the command line. No statistics: see <see cref="DeviceTests"/>.</summary>
public abstract class IlgpuDeviceTests(string name) : DeviceTests
{
    private protected override (IMonteCarloDevice? Device, string Reason) Open(int? threads, long firstLaunch)
    {
        var description = MonteCarloDevices.Describe(name);
        return (description.IsAvailable ? MonteCarloDevices.OpenIlgpu(name, _ => true, threads, firstLaunch) : null, description.Description);
    }
}

public sealed class CpuDeviceTests() : IlgpuDeviceTests("cpu");

/// <summary>On Debian, <c>apt-get install pocl-opencl-icd</c> makes an OpenCL device of the cores.</summary>
public sealed class OpenClDeviceTests() : IlgpuDeviceTests("opencl");

public sealed class CudaDeviceTests() : IlgpuDeviceTests("cuda");
