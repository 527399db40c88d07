using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime.OpenCL;

namespace RandomizedSmoothing.Kernels.Ilgpu;

/// <summary>Finds OpenCL where Linux keeps it, and the devices that can run our kernels.</summary>
internal static class OpenClLibrary
{
    static OpenClLibrary() => NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);

    /// <summary>Adds the OpenCL devices that know double precision.</summary>
    public static Context.Builder AddTo(Context.Builder builder) => builder.OpenCL(Fits);

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

    // Without its development package, Linux has the library under its full name alone.
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "OpenCL" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libOpenCL.so.1", out var library) ? library : 0;
}
