using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;
using RandomizedSmoothing.Kernels.Ilgpu;
using RandomizedSmoothing.Kernels.Launching;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels;

/// <summary>The devices of this machine, by the names of the command line.</summary>
public static class MonteCarloDevices
{
    private const OptimizationLevel Optimization = OptimizationLevel.O2;

    /// <summary>What <see cref="Open"/> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auto", "cpu", "simd", "opencl", "cuda"];

    /// <summary>Every kind of device, whether it is here, and what it is or why it is not here.</summary>
    public static IReadOnlyList<DeviceDescription> All() => [.. Names.Skip(1).Select(Describe)];

    /// <summary>Opens a device.</summary>
    /// <param name="name">
    /// <c>simd</c>: the cores, in vectors; <c>cpu</c>: ILGPU's simulation of a device on the cores, slow, to check the others by;
    /// <c>opencl</c>, <c>cuda</c>: the first of its kind; <c>auto</c>: CUDA if there is one, else an OpenCL GPU, else <c>simd</c>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The name is none of <see cref="Names"/>.</exception>
    /// <exception cref="DeviceException">The device is not here; the message says why, and which are.</exception>
    public static IMonteCarloDevice Open(string name) => name switch
    {
        "simd" => new SimdDevice(),
        "auto" => OpenBest(),
        "cpu" or "opencl" or "cuda" => OpenIlgpu(name, _ => true) ?? throw Unavailable(name),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"the device is '{name}', but must be one of {string.Join(", ", Names)}."),
    };

    internal static LaunchingDevice? OpenIlgpu(string name, Predicate<Device> fits, int? threads = null, long firstLaunch = LaunchingDevice.FirstLaunch)
    {
        var context = CreateContext(name);
        try
        {
            if (DevicesOf(context, name).FirstOrDefault(device => fits(device)) is { } device)
            {
                var owned = context;
                var opened = new LaunchingDevice(name, () => new IlgpuLauncher(owned, device, threads), firstLaunch);
                context = null;
                return opened;
            }

            return null;
        }
        catch (Exception exception) when (exception is AcceleratorException or CapabilityNotSupportedException or NotSupportedException)
        {
            throw new DeviceException($"the device '{name}' cannot be used: {exception.Message}", exception);
        }
        finally
        {
            context?.Dispose();
        }
    }

    internal static DeviceDescription Describe(string name) => name switch
    {
        "simd" => new(name, true, SimdDevice.Description),
        "cpu" or "opencl" or "cuda" => DescribeIlgpu(name),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"the device '{name}' is described nowhere: it needs a line here."),
    };

    private static DeviceDescription DescribeIlgpu(string name)
    {
        try
        {
            using var context = CreateContext(name);
            var here = string.Join("; ", DevicesOf(context, name).Select(Describe));
            return here.Length > 0 ? new(name, true, here) : new(name, false, Reason(name));
        }
        catch (DeviceException exception)
        {
            return new(name, false, exception.Message);
        }
    }

    private static IMonteCarloDevice OpenBest() =>
        TryOpen("cuda", device => device is CudaDevice)
        ?? TryOpen("opencl", device => device is CLDevice { DeviceType: CLDeviceType.CL_DEVICE_TYPE_GPU })
        ?? (IMonteCarloDevice)new SimdDevice();

    // One that does not work is as good as none, unless it is asked for.
    private static LaunchingDevice? TryOpen(string name, Predicate<Device> fits)
    {
        try
        {
            return OpenIlgpu(name, fits);
        }
        catch (DeviceException)
        {
            return null;
        }
    }

    private static string Describe(Device device) => device switch
    {
        CPUDevice => "ILGPU's simulation of a device on the cores, for checks: slow",
        CLDevice cl => $"{cl.Name.Trim()} ({cl.PlatformName.Trim()}, {cl.CVersion})",
        CudaDevice cuda => $"{cuda.Name} ({cuda.Architecture}, driver {cuda.DriverVersion})",
        _ => device.Name,
    };

    // A context that finds no device of its kind takes the CPU.
    internal static IEnumerable<Device> DevicesOf(Context context, string name) => context.Devices.Where(device => name switch
    {
        "cuda" => device is CudaDevice,
        "opencl" => device is CLDevice,
        _ => device is CPUDevice,
    });

    internal static Context CreateContext(string name)
    {
        try
        {
            _ = DriverLibraries.Find();
            return Context.Create(builder =>
            {
                builder.Optimize(Optimization).AddArithmetic();
                _ = name switch
                {
                    "cuda" => builder.Cuda(),
                    "opencl" => DriverLibraries.AddTo(builder),
                    _ => builder.CPU(CPUDeviceKind.Default),
                };
            });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new DeviceException($"{Reason(name)} ({exception.Message})", exception);
        }
    }

    private static string Reason(string name) => name == "cuda"
        ? "no CUDA driver with a card was found"
        : "no OpenCL driver with a device of double precision was found";

    private static DeviceException Unavailable(string name)
    {
        var here = All().Where(device => device.IsAvailable).Select(device => device.Name);
        return new($"the device '{name}' is not available: {Describe(name).Description}; available: {string.Join(", ", here)}");
    }
}
