using System.Diagnostics;

namespace RandomizedSmoothing.Kernels.Tests;

/// <summary>These tests and the benchmark as programs of their own, as they go to a machine with a card: packed, and started where no .NET is found.</summary>
[Category("Slow")]
public sealed class CardProgramTests
{
    private const int MostBytes = 64 * 1024 * 1024;

    private string folder = null!;

    [OneTimeSetUp]
    public void Pack()
    {
        if (!Repository.IsHere || !OperatingSystem.IsLinux())
        {
            Assert.Ignore("the programs are packed from the repository, on Linux");
        }

        folder = Directory.CreateTempSubdirectory("card").FullName;
        var archive = Path.Combine(folder, "card.tar.xz");
        var (code, output) = Run(Repository.File("tests", "pack-for-card.sh"), [archive], Environment.GetEnvironmentVariable("PATH")!);
        Assert.That(code, Is.Zero, output);
        Assert.That(new FileInfo(archive).Length, Is.LessThan(MostBytes));
        (code, output) = Run("tar", ["xf", archive, "-C", folder], Environment.GetEnvironmentVariable("PATH")!);
        Assert.That(code, Is.Zero, output);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Without_dotnet_the_program_runs_the_tests_of_the_devices_that_are_here()
    {
        var (code, output) = Run(Path.Combine(folder, "card", "run.sh"), ["tests", "--filter", "FullyQualifiedName~DeviceTests&Name~Counts_"], "/usr/bin:/bin");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Match("failed: 0").And.Match("succeeded: [1-9][0-9]"));
    }

    [Test]
    public void Without_dotnet_and_Torch_the_benchmark_prints_its_table()
    {
        var (code, output) = Run(Path.Combine(folder, "card", "run.sh"), ["benchmark", "simd"], "/usr/bin:/bin");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Match(@"(?m)^simd +3072 +\S+ M +\d+ M +\d+ M").And.Contain("a count of one sample takes"));
    }

    [Test]
    public void A_device_that_does_not_exist_is_one_line()
    {
        var (code, output) = Run(Path.Combine(folder, "card", "run.sh"), ["benchmark", "abacus"], "/usr/bin:/bin");
        Assert.That((code, output), Is.EqualTo((2, "the device is 'abacus', but must be one of cpu, simd, opencl, cuda\n")));
    }

    private static (int Code, string Output) Run(string program, string[] words, string path)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = path;
        if (path != Environment.GetEnvironmentVariable("PATH"))
        {
            _ = start.Environment.Remove("DOTNET_ROOT");
            start.Environment["DOTNET_ROOT"] = "/nonexistent";
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
