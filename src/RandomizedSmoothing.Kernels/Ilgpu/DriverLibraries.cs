using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime.OpenCL;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Finds the libraries of OpenCL and CUDA where Linux keeps them, and the OpenCL devices that can run our kernels.</summary>
internal static class DriverLibraries
{
    private static readonly Lazy<bool> Found = new(Register);

    /// <summary>Lets ILGPU find the libraries, once for the process.</summary>
    /// <returns>False where ILGPU has its own way of finding them, as on WSL.</returns>
    public static bool Find() => Found.Value;

    /// <summary>Adds the OpenCL devices that know double precision.</summary>
    public static Context.Builder AddTo(Context.Builder builder) => builder.OpenCL(Fits);

    /// <summary>The library of a driver, which without its development package Linux has under its full name alone; null for any other.</summary>
    /// <param name="name">The name that ILGPU asks for.</param>
    public static string? FullNameOf(string name) => name switch
    {
        "OpenCL" => "libOpenCL.so.1",
        "cuda" or "libcuda" or "libcuda.so" => "libcuda.so.1",
        _ => null,
    };

    private static bool Register()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        OperatingSystem.IsLinux() && FullNameOf(name) is { } file && NativeLibrary.TryLoad(file, out var library) ? library : 0;

    // ILGPU asks for a generic address space, which our kernels do without, and of which PoCL does not speak.
    private static bool Fits(CLDevice device)
    {
        if (!device.Capabilities.Float64)
        {
            return false;
        }

        typeof(CLCapabilityContext).GetProperty(nameof(CLCapabilityContext.GenericAddressSpace))!.SetValue(device.Capabilities, true);
        return true;
    }
}
