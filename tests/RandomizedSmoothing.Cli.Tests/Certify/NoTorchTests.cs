using System.Diagnostics;
using RandomizedSmoothing.Sampling;

namespace RandomizedSmoothing.Cli.Tests.Certify;

/// <summary>A machine on which Torch's native library cannot be loaded: here, a copy of the tool without it.</summary>
public sealed class NoTorchTests
{
    private string copy = "";

    [OneTimeSetUp]
    public void CopyWithoutTorch()
    {
        copy = Directory.CreateTempSubdirectory("no-torch-").FullName;
        var place = Path.GetDirectoryName(typeof(SmoothingApp).Assembly.Location)!;
        foreach (var file in Directory.EnumerateFiles(place).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        // Without the list of what belongs to it, the tool has what lies in its folder.
        File.Delete(Path.Combine(copy, "smoothing.deps.json"));
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(copy, recursive: true);

    [Test]
    public async Task A_verb_that_needs_it_says_so_in_one_line()
    {
        var (code, output, error) = await RunAsync($"predict --model {CertifyFolder.Network} --data digits-test --sigma 0.25");
        Assert.That((code, output, error.Count(c => c == '\n')), Is.EqualTo((2, "", 1)), error);
        Assert.That(error, Does.StartWith("smoothing predict: Torch's native library cannot be loaded on this machine"));
    }

    [Test]
    public async Task A_verb_that_does_not_need_it_works()
    {
        var (code, output, error) = await RunAsync("region ball --dimension 3 --radius 1 --sigma 0.5");
        Assert.That((code, error), Is.EqualTo((0, "")));
        Assert.That(output, Does.Contain("vanishingSigma"));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"{Path.Combine(copy, "smoothing.dll")} {words}") { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}
