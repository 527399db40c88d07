using System.Diagnostics;
using System.Runtime.InteropServices;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Kernels.Tests.Devices;

/// <summary>The pinned counts once more, in processes in which the runtime leaves instructions of the processor unused. No statistics: see <see cref="PinnedCountTests"/>.</summary>
public sealed class InstructionSetTests
{
    private const string Expected = "RANDOMIZED_SMOOTHING_VECTORS";
    private const string Filter = $"FullyQualifiedName~{nameof(PinnedCountTests)}.{nameof(PinnedCountTests.On_the_cores)}|FullyQualifiedName~{nameof(The_vectors_are_those_that_were_asked_for)}";

    // This assembly as a program of its own.
    private static readonly string Program =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "RandomizedSmoothing.Kernels.Tests.exe" : "RandomizedSmoothing.Kernels.Tests");

    // A variable that this runtime does not know is passed over: all names that a switch has had are set.
    [TestCase("AVX2", "EnableAVX512,EnableAVX512F,EnableAVX10v1,EnableAVX10v2")]
    [TestCase("vectors of 128 bits", "EnableAVX512,EnableAVX512F,EnableAVX10v1,EnableAVX10v2,EnableAVX2,EnableAVX")]
    [TestCase("no vectors: slow", "EnableHWIntrinsic")]
    public void Without_some_instructions_the_counts_are_the_same(string vectors, string switches)
    {
        var start = new ProcessStartInfo(Program, ["--filter", Filter]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in switches.Split(','))
        {
            start.Environment[$"DOTNET_{name}"] = "0";
        }

        start.Environment[Expected] = vectors;
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
        Assert.That(output, Does.Match("failed: 0").And.Match("succeeded: [4-9]"));
    }

    /// <summary>In a process that another test starts: what was switched off is off.</summary>
    [Test]
    public void The_vectors_are_those_that_were_asked_for()
    {
        if (Environment.GetEnvironmentVariable(Expected) is not { } vectors)
        {
            Assert.Ignore("only where another test starts this one");
            return;
        }

        // A processor may have less than what is left.
        Assert.That(SimdDevice.Description, Does.Contain(vectors).Or.Contain("vectors of 128 bits").Or.Contain("no vectors"));
    }
}
