using System.Globalization;
using ILGPU.Runtime.Cuda;
using RandomizedSmoothing.Kernels;
using RandomizedSmoothing.Kernels.Ilgpu;

namespace RandomizedSmoothing.Benchmarks.Devices;

/// <summary>The fastest that a device could make normals and look at them, and how fast a card's own library makes them.</summary>
internal static class DeviceFloor
{
    private const int Stored = 1 << 28;

    /// <summary>Measures a device's ceilings, and writes them.</summary>
    /// <returns>The most normals a second; null where that is not known, as for cores.</returns>
    public static double? Write(TextWriter output, string name)
    {
        if (name is not ("opencl" or "cuda"))
        {
            return null;
        }

        using var context = MonteCarloDevices.CreateContext(name);
        using var accelerator = MonteCarloDevices.DevicesOf(context, name).First().CreateAccelerator(context);
        var (instructions, singles, doubles, bytes) = DeviceCeilings.Measure(accelerator);
        var ptx = KernelText.Ptx(KernelText.Kernels["Ball"]);
        var floor = PtxLoop.IssueBound(ptx, instructions);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{accelerator.Name.Trim()}: {instructions / 1e9:G3} G instructions, {singles / 1e9:G3} G single and {doubles / 1e9:G3} G double fused operations a second, {bytes / 1e9:G3} GB/s copied"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"at {PtxLoop.Of(ptx).Count} instructions for {PtxLoop.Normals} normals in a ball at most {floor / 1e6:G4} M normals/s; stored as 4 bytes each and read again, at most {bytes / 8 / 1e6:G4} M"));
        if (accelerator is CudaAccelerator cuda)
        {
            output.WriteLine($"cuRAND (Philox4x32-10) to memory: {LibraryRate(cuda)}");
        }

        return floor;
    }

    private static string LibraryRate(CudaAccelerator cuda)
    {
        try
        {
            using var library = CuRand.CreateGPU(cuda, CuRandRngType.CURAND_RNG_PSEUDO_PHILOX4_32_10);
            using var normals = cuda.Allocate1D<float>(Stored);
            var rate = Stored / DeviceCeilings.Best(cuda, () => library.FillNormal(cuda.DefaultStream, normals.View, 0, 1));
            return string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:G4} M normals/s");
        }
        catch (Exception exception) when (exception is CuRandException or DllNotFoundException or NotSupportedException)
        {
            return $"not here: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }
}
