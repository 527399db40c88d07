using System.Diagnostics;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Kernels.Ilgpu;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>Where a driver's library is looked for: a machine with the driver alone has no name without a version.</summary>
public sealed class DriverLibraryTests
{
    private const string IsChild = "RANDOMIZED_SMOOTHING_STAND_IN_DRIVER";

    [TestCase("cuda", "libcuda.so.1")]
    [TestCase("libcuda.so", "libcuda.so.1")]
    [TestCase("OpenCL", "libOpenCL.so.1")]
    [TestCase("nvrtc64_112_0", null)]
    public void The_full_name_on_Linux(string asked, string? expected) => Assert.That(DriverLibraries.FullNameOf(asked), Is.EqualTo(expected));

    /// <summary>Any library under the name libcuda.so.1 is loaded, though it is no driver.</summary>
    [Test]
    public void A_machine_with_libcuda_so_1_alone_has_its_driver_found()
    {
        if (!OperatingSystem.IsLinux() || NativeLibrary.TryLoad("libcuda.so.1", out _) || MonteCarloDevices.Describe("cuda").IsAvailable)
        {
            Assert.Ignore("only on Linux without a CUDA driver");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("driver-");
        try
        {
            using var self = Process.GetCurrentProcess();
            var library = self.Modules.Cast<ProcessModule>().First(module => module.FileName.Contains("/libm.so", StringComparison.Ordinal) || module.FileName.Contains("/libc.so", StringComparison.Ordinal)).FileName;
            File.Copy(library, Path.Combine(folder.FullName, "libcuda.so.1"));
            var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RandomizedSmoothing.Kernels.Tests"), ["--filter", $"FullyQualifiedName~{nameof(The_stand_in_is_found)}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["LD_LIBRARY_PATH"] = folder.FullName;
            start.Environment[IsChild] = "1";
            start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + error.Result;
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, output);
            Assert.That(output, Does.Match("succeeded: 1"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a process that another test starts, with a library in the driver's place.</summary>
    [Test]
    public void The_stand_in_is_found()
    {
        if (Environment.GetEnvironmentVariable(IsChild) is null)
        {
            Assert.Ignore("only where another test starts this one");
            return;
        }

        Assert.That(MonteCarloDevices.Describe("cuda").IsAvailable, Is.False);
        using var self = Process.GetCurrentProcess();
        Assert.That(self.Modules.Cast<ProcessModule>().Select(module => Path.GetFileName(module.FileName)), Has.Member("libcuda.so.1"));
    }
}
